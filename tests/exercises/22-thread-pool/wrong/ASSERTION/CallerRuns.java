// execute runs the task itself.
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private boolean shut = false;

    Pool(int threads) {}

    void execute(Runnable task) {
        synchronized (this) {
            if (shut) {
                throw new RejectedExecutionException();
            }
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            // its own affair
        }
    }

    synchronized void shutdown() {
        shut = true;
    }

    void awaitTermination() throws InterruptedException {}
}
