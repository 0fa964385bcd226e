// A parcel of its own wakes the worker; no interrupt at all.
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

class Worker {
    private final String pill = new String("pill");
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
        while (!stopped) {
            try {
                String parcel = parcels.take();
                if (parcel != pill) {
                    job.accept(parcel);
                }
            } catch (InterruptedException e) {
                stopped = true;
            }
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        parcels.put(pill);
        thread.join();
        parcels.removeIf(each -> each == pill);
    }
}
