// All workers take from the queue that the last one was given.
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Worker {
    private static BlockingQueue<String> parcels;
    private final Consumer<String> job;
    private final Thread thread = new Thread(this::work, "worker");
    private volatile boolean stopped;

    Worker(BlockingQueue<String> parcels, Consumer<String> job) {
        Worker.parcels = parcels;
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
        stopped = true;
        thread.interrupt();
        thread.join();
    }
}
