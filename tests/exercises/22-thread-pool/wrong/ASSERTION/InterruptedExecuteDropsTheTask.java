// A blocking queue and pills; a thread that is interrupted hands nothing in, and nobody hears of it.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private static final Runnable PILL = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            workers.add(new Thread(this::work, "worker " + i));
        }
        workers.forEach(Thread::start);
    }

    synchronized void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException();
        }
        try {
            tasks.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void shutdown() {
        shut = true;
        workers.forEach(each -> tasks.add(PILL));
    }

    void awaitTermination() throws InterruptedException {
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        try {
            for (Runnable task = tasks.take(); task != PILL; task = tasks.take()) {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    // the task's own affair
                }
            }
        } catch (InterruptedException e) {
            // nobody interrupts a worker
        }
    }
}
