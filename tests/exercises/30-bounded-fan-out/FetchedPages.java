import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Where pages are fetched from; some inputs are equal. Its notes are atomic. */
final class FetchedPages {
    private final List<String> inputs = new ArrayList<>();
    private final int limit;
    private final long millis;
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    FetchedPages(int inputs, int limit) {
        this(inputs, limit, 0);
    }

    /** A fetch takes so long; more than the clock may be early, so that all who can begin do. */
    FetchedPages(int inputs, int limit, long millis) {
        for (int i = 0; i < inputs; i++) {
            this.inputs.add(i % 3 == 2 ? this.inputs.getFirst() : "page " + i);
        }
        this.limit = limit;
        this.millis = millis;
    }

    void mapsRightly() throws InterruptedException {
        var results = FanOut.map(inputs, limit, this::fetch);
        assertEquals(
                inputs.stream().map(each -> each + "!").toList(), results, "what map gives");
        assertEquals(inputs.size(), fetched.get(), "how often fetch was called");
    }

    void mapsWithinTheLimit() throws InterruptedException {
        mapsRightly();
        neverMoreThanTheLimit();
    }

    private void neverMoreThanTheLimit() {
        assertTrue(
                most.get() <= limit,
                "at work at the same time were " + most.get() + ", and the limit is " + limit);
    }

    /** The input of that number throws, or all if there is none. */
    void failsRightly(int bad) throws InterruptedException {
        List<RuntimeException> failures = new ArrayList<>();
        List<Integer> numbers = IntStream.range(0, inputs.size()).boxed().toList();
        numbers.forEach(each -> failures.add(failure(each)));
        Function<Integer, String> fetch =
                number -> {
                    String result = fetch(inputs.get(number));
                    if (number == bad || bad == inputs.size()) {
                        throw failures.get(number);
                    }
                    return result;
                };
        try {
            throw new AssertionError("fetch threw, and map gave " + FanOut.map(numbers, limit, fetch));
        } catch (IllegalStateException e) {
            int cause = failures.indexOf(e.getCause());
            assertTrue(
                    cause >= 0 && (cause == bad || bad == inputs.size()),
                    "the cause is " + e.getCause() + ", which is not what fetch threw");
        }
        assertEquals(0, atWork.get(), "map has ended; the number at work");
        neverMoreThanTheLimit();
    }

    private static RuntimeException failure(int number) {
        return switch (number % 3) {
            case 0 -> new IllegalArgumentException("no connection");
            case 1 -> new IllegalStateException("no such page");
            default -> new NullPointerException("no name");
        };
    }

    private String fetch(String input) {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        fetched.incrementAndGet();
        pause();
        atWork.decrementAndGet();
        return input + "!";
    }

    private void pause() {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
