// execute waits until somebody takes the task.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;

class Pool {
    private static final Runnable END =
            new Runnable() {
                @Override
                public void run() {}
            };

    private final BlockingQueue<Runnable> tasks = new SynchronousQueue<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, "worker " + i);
            workers.add(worker);
            worker.start();
        }
    }

    synchronized void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException("closed");
        }
        put(task);
    }

    synchronized void shutdown() {
        shut = true;
        for (int i = 0; i < workers.size(); i++) {
            put(END);
        }
    }

    void awaitTermination() throws InterruptedException {
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void put(Runnable task) {
        try {
            tasks.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (true) {
                Runnable task = tasks.take();
                if (task == END) {
                    return;
                }
                try {
                    task.run();
                } catch (RuntimeException e) {
                    System.out.println("a task failed: " + e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
