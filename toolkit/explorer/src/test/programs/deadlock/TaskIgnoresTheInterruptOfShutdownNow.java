import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class TaskIgnoresTheInterruptOfShutdownNow {
    static void run() throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            pool.execute(() -> {
                while (true) {
                    try {
                        never.await();
                        return;
                    } catch (InterruptedException e) {
                        // Goes on waiting.
                    }
                }
            });
            pool.shutdownNow();
        }
    }
}
