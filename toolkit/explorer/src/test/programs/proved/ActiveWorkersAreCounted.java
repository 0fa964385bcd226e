import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

class ActiveWorkersAreCounted {
    static void run() {
        var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
        pool.execute(() -> pause());
        pool.execute(() -> pause());
        assert pool.getActiveCount() <= 1;
        pool.shutdown();
        assert pool.getPoolSize() <= 1;
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
