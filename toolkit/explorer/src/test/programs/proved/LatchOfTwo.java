// outcomes: 3
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class LatchOfTwo {
    static int run() throws InterruptedException {
        var latch = new CountDownLatch(2);
        var sum = new AtomicInteger();
        for (int i = 1; i <= 2; i++) {
            int n = i;
            new Thread(
                            () -> {
                                sum.addAndGet(n);
                                latch.countDown();
                            })
                    .start();
        }
        latch.await();
        return sum.get();
    }
}
