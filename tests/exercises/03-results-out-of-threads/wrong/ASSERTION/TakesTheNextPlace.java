// The place is taken when the counter is there, not when it sets out.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class Census {
    /** What the counters of the streets say, in order of the streets. Each counts in a thread of its own. */
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        Integer[] numbers = new Integer[streets.size()];
        AtomicInteger next = new AtomicInteger();
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            Supplier<Integer> street = streets.get(i);
            Thread counter =
                    new Thread(() -> numbers[next.getAndIncrement()] = street.get(), "counter " + i);
            counter.start();
            counters.add(counter);
        }
        for (Thread counter : counters) {
            counter.join();
        }
        return List.of(numbers);
    }
}
