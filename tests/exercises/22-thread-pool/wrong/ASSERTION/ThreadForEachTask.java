// A new thread for each task.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

class Pool {
    private final List<Thread> all = new ArrayList<>();
    private final Semaphore places;
    private boolean shut = false;

    Pool(int threads) {
        places = new Semaphore(threads, true);
    }

    synchronized void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException();
        }
        Thread thread =
                new Thread(
                        () -> {
                            places.acquireUninterruptibly();
                            try {
                                task.run();
                            } catch (RuntimeException e) {
                                // its own affair
                            } finally {
                                places.release();
                            }
                        });
        all.add(thread);
        thread.start();
    }

    synchronized void shutdown() {
        shut = true;
    }

    void awaitTermination() throws InterruptedException {
        for (Thread thread : all) {
            thread.join();
        }
    }
}
