import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Options;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@Exercise("30-bounded-fan-out")
class BoundedFanOutTest {

    /** What several calls of fetch do in common shows in many schedules if it shows in one. */
    private static final Options SOME = Explorer.options().withSchedules(80);

    @Test
    @Public
    @Points(2)
    @DisplayName("the results come in the order of the inputs, each fetched once")
    @Explain("What comes back first need not be what was asked for first.")
    void inOrder() {
        for (int n = 2; n <= 4; n++) {
            int inputs = n;
            Promises.keptInSample(
                    "map, inputs: " + inputs + ", limit: 2",
                    Explorer.explore(
                            SOME.withSchedules(n < 3 ? 2_000 : 80),
                            () -> new FetchedPages(inputs, 2).mapsRightly()));
        }
        Promises.keptInSample(
                "two calls of map at once, and one more",
                Explorer.explore(
                        SOME,
                        () -> {
                            Together.together(
                                    () -> new FetchedPages(1, 1).mapsRightly(),
                                    () -> new FetchedPages(2, 1).mapsRightly());
                            new FetchedPages(1, 2).mapsRightly();
                        }));
    }

    @Test
    @Public
    @Points(3)
    @DisplayName("never more at a time than the limit; who is done makes room, and all get their turn")
    @Explain("As many as you like may wait, but only so many may be inside.")
    void neverMore() {
        for (int n = 1; n <= 3; n++) {
            int limit = n;
            Promises.keptInSample(
                    "map, inputs: " + (limit + 1) + ", limit: " + limit,
                    Explorer.explore(
                            SOME.withSchedules(n < 2 ? 2_000 : 150),
                            () -> new FetchedPages(limit + 1, limit).mapsWithinTheLimit()));
        }
        Promises.keptInSample(
                "map with the limit 2, then with the limit 1",
                Explorer.explore(
                        SOME,
                        () -> {
                            new FetchedPages(2, 2).mapsWithinTheLimit();
                            new FetchedPages(2, 1).mapsWithinTheLimit();
                        }));
    }

    @Test
    @Points(3)
    @DisplayName("as many as the limit can be at work at the same time")
    @Explain(
            "In this test no call of fetch is done before so many are at work. Often there are fewer"
                    + " threads than the limit, or one is waited for before the next begins.")
    void asManyAsTheLimit() {
        for (int n = 2; n <= 4; n++) {
            int limit = n;
            for (int more = 0; more <= 1; more++) {
                int inputs = limit + more;
                Promises.keptInSample(
                        "map, inputs: " + inputs + ", limit: " + limit,
                        Explorer.explore(SOME, () -> allAtOnce(inputs, limit)));
            }
        }
        Promises.keptInSample(
                "map, inputs: 3, limit: 2, where the first is done after the others",
                Explorer.explore(SOME, BoundedFanOutTest::firstIsDoneLast));
        Promises.keptInSample(
                "map with the limit 1, then with the limit 2",
                Explorer.explore(
                        SOME,
                        () -> {
                            new FetchedPages(1, 1).mapsRightly();
                            allAtOnce(2, 2);
                        }));
        Promises.keptInSample(
                "two calls of map at once, with the limits 1 and 2",
                Explorer.explore(
                        SOME,
                        () ->
                                Together.together(
                                        () -> new FetchedPages(2, 1).mapsWithinTheLimit(),
                                        () -> allAtOnce(2, 2))));
    }

    @Test
    @Points(1)
    @DisplayName("fetch runs in virtual threads, and nobody is at work when map returns")
    @Explain("Thread.ofVirtual makes such threads, and there is an executor of them.")
    void virtualThreads() {
        Promises.keptInSample(
                "map, inputs: 2, limit: 2",
                Explorer.explore(
                        SOME.withSchedules(1_000),
                        () -> {
                            var platform = new AtomicInteger();
                            var atWork = new AtomicInteger();
                            FanOut.map(
                                    numbers(2),
                                    2,
                                    input -> {
                                        atWork.incrementAndGet();
                                        if (!Thread.currentThread().isVirtual()) {
                                            platform.incrementAndGet();
                                        }
                                        atWork.decrementAndGet();
                                        return input;
                                    });
                            assertEquals(0, atWork.get(), "map has returned; the number at work");
                            assertTrue(
                                    platform.get() == 0,
                                    "fetch was called by a thread that is not virtual");
                        }));
    }

    @Test
    @Points(1)
    @DisplayName("no inputs: no results; fewer inputs than the limit: as usual")
    @Explain("A limit is not a number of inputs.")
    void smallOnes() {
        for (int n = 0; n <= 2; n++) {
            int inputs = n;
            Promises.keptInSample(
                    "map, inputs: " + inputs + ", limit: 3",
                    Explorer.explore(
                            SOME.withSchedules(1_000), () -> new FetchedPages(inputs, 3).mapsRightly()));
        }
    }

    @Test
    @Points(2)
    @DisplayName(
            "fetch throws: map throws with that as the cause, when nobody is at work any more, and"
                + " nobody waits for ever")
    @Explain(
            "Whichever call throws: it gives its place back, and nobody is still at work when map"
                + " has ended.")
    void fetchThrows() {
        for (int n = 0; n < 4; n++) {
            for (int l = 1; l <= 2; l++) {
                int bad = n;
                int limit = l;
                String which = bad == 3 ? "all of 3 throw" : "number " + bad + " of 3 throws";
                Promises.keptInSample(
                        "map, limit: " + limit + ", where " + which,
                        Explorer.explore(
                                SOME, () -> new FetchedPages(3, limit).failsRightly(bad)));
            }
        }
    }

    @Test
    @Points(2)
    @DisplayName(
            "the caller is interrupted: fetch is interrupted, map throws InterruptedException, no"
                + " thread is left")
    @Explain(
            "Whoever does not want the results any more wants nobody to work for them. Tell them, and"
                + " wait until they are gone.")
    void interrupted() {
        for (int n = 1; n <= 2; n++) {
            int limit = n;
            Promises.keptInSample(
                    "map whose caller is interrupted, limit: " + limit,
                    Explorer.explore(
                            SOME.withSchedules(n == 1 ? 1_000 : 150), () -> interrupted(limit)));
        }
        Promises.keptInSample(
                "map whose caller is interrupted, while another call waits",
                Explorer.explore(
                        SOME,
                        () -> {
                            var other = new Thread(() -> waitsUntilInterrupted(), "another caller");
                            other.start();
                            interrupted(1);
                            other.interrupt();
                            other.join();
                        }));
        Promises.keptInSample(
                "map whose caller is interrupted, where fetch waits for nothing",
                Explorer.explore(
                        SOME.withSchedules(300),
                        () -> {
                            var call = Interrupted.call(() -> FanOut.map(numbers(1), 1, each -> each));
                            assertTrue(
                                    call.gaveUp() || numbers(1).equals(call.value()),
                                    "it " + call.words());
                        }));
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 30 inputs and a limit of three, and of ten")
    @Explain("The last input needs the same care as the first.")
    void manyInputs() {
        Options few = Explorer.options().withSchedules(20).withDepth(1_000_000);
        Promises.keptInALongRun(
                Explorer.explore(few, () -> new FetchedPages(30, 3, 2_000).mapsWithinTheLimit()));
        Promises.keptInALongRun(Explorer.explore(few, () -> new FetchedPages(30, 10).failsRightly(20)));
        Promises.keptInALongRun(Explorer.explore(few, () -> allAtOnce(30, 10)));
    }

    private static void allAtOnce(int inputs, int limit) throws InterruptedException {
        var all = new CountDownLatch(limit);
        FanOut.map(
                numbers(inputs),
                limit,
                input -> {
                    all.countDown();
                    await(all);
                    return input;
                });
    }

    /** One place is enough for all that come after the slow one. */
    private static void firstIsDoneLast() throws InterruptedException {
        var others = new CountDownLatch(2);
        FanOut.map(
                numbers(3),
                2,
                input -> {
                    if (input == 0) {
                        await(others);
                    } else {
                        others.countDown();
                    }
                    return input;
                });
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** fetch waits until it is interrupted, so map must not end in another way. */
    private static void interrupted(int limit) throws Exception {
        var never = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var call =
                Interrupted.call(
                        () ->
                                FanOut.map(
                                        numbers(2),
                                        limit,
                                        input -> {
                                            most.accumulateAndGet(
                                                    atWork.incrementAndGet(), Math::max);
                                            try {
                                                await(never);
                                                return input;
                                            } finally {
                                                atWork.decrementAndGet();
                                            }
                                        }));
        assertTrue(call.gaveUp(), "it " + call.words() + "; it should throw an InterruptedException");
        assertEquals(0, atWork.get(), "map has ended; the number at work");
        assertTrue(
                most.get() <= limit,
                "at work at the same time were " + most.get() + ", and the limit is " + limit);
    }

    private static void waitsUntilInterrupted() {
        try {
            FanOut.map(
                    numbers(1),
                    1,
                    input -> {
                        await(new CountDownLatch(1));
                        return input;
                    });
        } catch (InterruptedException e) {
            return;
        }
        throw new AssertionError("the other call of map gave results");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
