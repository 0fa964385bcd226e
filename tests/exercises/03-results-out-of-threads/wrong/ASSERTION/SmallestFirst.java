// Brings an order in: that of the numbers.
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        var numbers = new ConcurrentLinkedQueue<Integer>();
        List<Thread> counters =
                streets.stream()
                        .map(street -> Thread.startVirtualThread(() -> numbers.add(street.get())))
                        .toList();
        for (Thread counter : counters) {
            counter.join();
        }
        return numbers.stream().sorted().toList();
    }
}
