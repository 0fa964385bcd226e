// A pool with a thread for each street.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (Supplier<Integer> street : streets) {
                tasks.add(street::get);
            }
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                numbers.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
