// A blocking queue, and a pill for each worker.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private static final Runnable END =
            new Runnable() {
                @Override
                public void run() {}
            };

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
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
        tasks.add(task);
    }

    synchronized void shutdown() {
        shut = true;
        for (int i = 0; i < workers.size(); i++) {
            tasks.add(END);
        }
    }

    void awaitTermination() throws InterruptedException {
        for (Thread worker : workers) {
            worker.join();
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
