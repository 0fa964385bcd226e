// A pool of one thread; shutdownNow interrupts it, close waits for its end.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

class Worker {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final BlockingQueue<String> parcels;
    private final Consumer<String> job;

    Worker(BlockingQueue<String> parcels, Consumer<String> job) {
        this.parcels = parcels;
        this.job = job;
    }

    void start() {
        pool.execute(this::work);
    }

    private void work() {
        try {
            while (!pool.isShutdown()) {
                job.accept(parcels.take());
            }
        } catch (InterruptedException e) {
            // nothing was taken
        }
    }

    void stop() throws InterruptedException {
        pool.shutdownNow();
        pool.awaitTermination(Long.MAX_VALUE, java.util.concurrent.TimeUnit.NANOSECONDS);
    }
}
