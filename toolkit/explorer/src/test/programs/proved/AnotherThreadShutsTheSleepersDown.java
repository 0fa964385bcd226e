import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class AnotherThreadShutsTheSleepersDown {
    static void run() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.execute(() -> pause());
        pool.execute(() -> pause());
        Thread closer = new Thread(pool::shutdown);
        closer.start();
        closer.join();
    }

    private static void pause() {
        try {
            Thread.sleep(2_500);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
