// A new thread works on each parcel, and the worker waits for it.
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
                String parcel = parcels.take();
                Thread helper = new Thread(() -> job.accept(parcel));
                helper.start();
                boolean ended = false;
                while (!ended) {
                    try {
                        helper.join();
                        ended = true;
                    } catch (InterruptedException e) {
                        stopped = true;
                    }
                }
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
