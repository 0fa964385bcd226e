// A concurrent map from the place to the number.
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        Map<Integer, Integer> found = new ConcurrentHashMap<>();
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            int place = i;
            counters.add(Thread.startVirtualThread(() -> found.put(place, streets.get(place).get())));
        }
        for (Thread counter : counters) {
            counter.join();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            numbers.add(found.get(i));
        }
        return numbers;
    }
}
