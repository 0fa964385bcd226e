import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ScheduledBehindASleeper {
    static void run() {
        var pool = Executors.newScheduledThreadPool(1);
        pool.execute(() -> pause());
        pool.schedule(() -> pause(), 1, TimeUnit.SECONDS);
        pool.shutdown();
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
