// outcomes: interrupted
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ShutdownNowInterruptsTheWorker {
    static String run() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(1);
        String[] how = {"not begun"};
        var never = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                how[0] = "interrupted";
            }
        });
        pool.shutdownNow();
        boolean ended = pool.awaitTermination(5, TimeUnit.SECONDS);
        assert ended;
        return how[0];
    }
}
