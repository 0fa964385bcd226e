import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

class ForkedTaskWaitsForALatchInAPoolOfOne {
    static void run() throws Exception {
        var latch = new CountDownLatch(1);
        try (var pool = new ForkJoinPool(1)) {
            var a =
                    pool.submit(() -> {
                        latch.await();
                        return 1;
                    });
            pool.submit(latch::countDown);
            a.get();
        }
    }
}
