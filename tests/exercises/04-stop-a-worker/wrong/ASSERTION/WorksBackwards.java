// Takes what there is at once, and works on the last first.
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
                var some = new java.util.ArrayDeque<String>();
                some.push(parcels.take());
                String more = stopped ? null : parcels.poll();
                if (more != null) {
                    some.push(more);
                }
                some.forEach(job);
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
