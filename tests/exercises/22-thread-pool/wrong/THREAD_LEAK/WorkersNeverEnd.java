// All tasks are done, and the workers sleep on.
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private int open = 0;
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().start(this::work);
        }
    }

    synchronized void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException();
        }
        open++;
        tasks.add(task);
    }

    synchronized void shutdown() {
        shut = true;
    }

    synchronized void awaitTermination() throws InterruptedException {
        while (open > 0) {
            wait();
        }
    }

    private void work() {
        try {
            while (true) {
                try {
                    tasks.take().run();
                } catch (RuntimeException e) {
                    // its own affair
                } 
                done();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void done() {
        open--;
        notifyAll();
    }
}
