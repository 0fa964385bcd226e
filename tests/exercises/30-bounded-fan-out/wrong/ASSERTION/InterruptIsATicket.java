// An interrupt in the wait for a permit lets the thread in without one.
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
                    boolean inside = enter(permits);
                    try {
                        return fetch.apply(input);
                    } finally {
                        if (inside) {
                            permits.release();
                        }
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
                threads.shutdownNow();
                if (e instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static boolean enter(Semaphore permits) {
        try {
            permits.acquire();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
