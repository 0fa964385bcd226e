// outcomes: interrupted
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

class ShutdownNowEndsVirtualTasks {
    static String run() throws InterruptedException {
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        String[] how = new String[1];
        var never = new CountDownLatch(1);
        pool.execute(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                how[0] = "interrupted";
            }
        });
        pool.shutdownNow();
        pool.close();
        return how[0];
    }
}
