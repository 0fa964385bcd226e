// Somebody has called stop() already, so there is nothing to do, it thinks.
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Worker {
    private final BlockingQueue<String> parcels;
    private final Consumer<String> job;
    private final Thread thread = new Thread(this::work, "worker");
    private volatile boolean stopped;

    Worker(BlockingQueue<String> parcels, Consumer<String> job) {
        this.parcels = parcels;
        this.job = job;
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            while (!stopped) {
                job.accept(parcels.take());
            }
        } catch (InterruptedException e) {
            // take() waited, and stop() woke it: nothing was taken
        }
    }

    void stop() throws InterruptedException {
        if (stopped) {
            return;
        }
        stopped = true;
        thread.interrupt();
        thread.join();
    }
}
