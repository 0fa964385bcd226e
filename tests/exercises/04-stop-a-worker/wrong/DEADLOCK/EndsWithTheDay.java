// The queue was empty once, so the day is over, it thinks.
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
            do {
                job.accept(parcels.take());
            } while (!stopped && !parcels.isEmpty());
        } catch (InterruptedException e) {
            // take() waited, and stop() woke it: nothing was taken
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
    }
}
