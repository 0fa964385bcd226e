// A fixed pool with a thread for each street; its futures in order.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, streets.size()));
        List<Future<Integer>> results = new ArrayList<>();
        for (Supplier<Integer> street : streets) {
            results.add(pool.submit(street::get));
        }
        pool.shutdown();
        List<Integer> numbers = new ArrayList<>();
        for (Future<Integer> result : results) {
            try {
                numbers.add(result.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return numbers;
    }
}
