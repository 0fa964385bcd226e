// Four counters are enough for a small town, it thinks.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> results = new ArrayList<>();
        streets.forEach(street -> results.add(pool.submit(street::get)));
        pool.shutdown();
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> result : results) {
            try {
                numbers.add(result.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return numbers;
    }
}
