// The flag is read without the lock, a moment too early.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, "worker " + i);
            workers.add(worker);
            worker.start();
        }
    }

    void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException("closed");
        }
        synchronized (tasks) {
            tasks.add(task);
            tasks.notify();
        }
    }

    void shutdown() {
        synchronized (tasks) {
            tasks.notifyAll();
            shut = true;
        }
    }

    void awaitTermination() throws InterruptedException {
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        while (true) {
            Runnable task;
            synchronized (tasks) {
                while (tasks.isEmpty() && !shut) {
                    try {
                        tasks.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                task = tasks.poll();
            }
            if (task == null) {
                return;
            }
            try {
                task.run();
            } catch (RuntimeException e) {
                // its own affair
            }
        }
    }
}
