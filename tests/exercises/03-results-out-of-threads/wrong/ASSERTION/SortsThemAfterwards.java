// Brings an order in, but not that of the streets.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> counters = new ArrayList<>();
        for (Supplier<Integer> street : streets) {
            Thread counter = new Thread(() -> numbers.add(street.get()));
            counter.start();
            counters.add(counter);
        }
        for (Thread counter : counters) {
            counter.join();
        }
        Collections.sort(numbers, Collections.reverseOrder());
        return numbers;
    }
}
