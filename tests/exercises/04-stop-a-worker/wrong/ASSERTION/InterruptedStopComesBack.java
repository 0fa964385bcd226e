// Whoever is interrupted in stop() comes back to a worker that goes on.
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

    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
