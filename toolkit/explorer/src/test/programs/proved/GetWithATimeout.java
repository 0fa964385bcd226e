// outcomes: late
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class GetWithATimeout {
    static String run() throws Exception {
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var future =
                    pool.submit(() -> {
                        go.await();
                        return 1;
                    });
            try {
                return "" + future.get(2, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                return "late";
            } finally {
                go.countDown();
            }
        }
    }
}
