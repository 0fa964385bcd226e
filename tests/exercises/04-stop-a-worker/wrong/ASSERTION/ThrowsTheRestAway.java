// Empties the queue, so that there is nothing left to do.
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Worker {
    private final BlockingQueue<String> parcels;
    private final Consumer<String> job;
    private final Thread thread = new Thread(this::work, "worker");
    private volatile boolean stopped = false;

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

    /** Stops the worker after the parcel it has in hand; returns when its thread has ended. */
    void stop() throws InterruptedException {
        stopped = true;
        parcels.clear();
        thread.interrupt();
        thread.join();
    }
}
