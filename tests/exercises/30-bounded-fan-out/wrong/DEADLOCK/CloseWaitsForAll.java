// The caller is interrupted, and close waits until everything has been fetched.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

class FanOut {
    /** fetch(each), at most so many at a time, each in a virtual thread; the results in order. */
    static <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        Semaphore permits = new Semaphore(limit);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = new ArrayList<>();
            for (T input : inputs) {
                futures.add(threads.submit(() -> {
                    permits.acquire();
                    try {
                        return fetch.apply(input);
                    } finally {
                        permits.release();
                    }
                }));
            }
            try {
                List<R> results = new ArrayList<>();
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
                return results;
            } catch (InterruptedException | ExecutionException e) {

                if (e instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
