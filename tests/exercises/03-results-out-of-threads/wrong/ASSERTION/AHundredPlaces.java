// The form has a hundred lines, and then begins anew.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        var form = new AtomicIntegerArray(100);
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            int place = i;
            counters.add(
                    Thread.startVirtualThread(
                            () -> form.set(place % form.length(), streets.get(place).get())));
        }
        for (Thread counter : counters) {
            counter.join();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            numbers.add(form.get(i % form.length()));
        }
        return numbers;
    }
}
