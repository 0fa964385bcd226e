// The caller takes the first street, and hires for the others.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        Integer[] numbers = new Integer[streets.size()];
        List<Thread> counters = new ArrayList<>();
        for (int i = 1; i < numbers.length; i++) {
            int place = i;
            counters.add(Thread.ofPlatform().start(() -> numbers[place] = streets.get(place).get()));
        }
        if (numbers.length > 0) {
            numbers[0] = streets.get(0).get();
        }
        for (Thread counter : counters) {
            counter.join();
        }
        return List.of(numbers);
    }
}
