// A tenth of a second should do.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Census {
    /** What the counters of the streets say, in order of the streets. Each counts in a thread of its own. */
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        Integer[] numbers = new Integer[streets.size()];
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int place = i;
            Thread counter =
                    new Thread(() -> numbers[place] = streets.get(place).get(), "counter " + i);
            counter.start();
            counters.add(counter);
        }
        Thread.sleep(100);
        return java.util.Arrays.asList(numbers.clone());
    }
}
