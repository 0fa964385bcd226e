// outcomes: 2
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class WorkerSleepsBeforeItsPoolLetsItGo {
    static long run() throws InterruptedException {
        var pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
        pool.execute(() -> pause());
        pool.execute(() -> pause());
        pool.setKeepAliveTime(1, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        Thread.sleep(60_000);
        return pool.getCompletedTaskCount();
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
