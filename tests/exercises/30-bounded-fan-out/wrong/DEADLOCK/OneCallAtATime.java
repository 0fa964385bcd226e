// A second caller waits at a monitor, where no interrupt reaches it.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

class FanOut {
    static synchronized <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        Semaphore permits = new Semaphore(limit);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T input : inputs) {
                permits.acquire();
                futures.add(
                        threads.submit(
                                () -> {
                                    try {
                                        return fetch.apply(input);
                                    } finally {
                                        permits.release();
                                    }
                                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
