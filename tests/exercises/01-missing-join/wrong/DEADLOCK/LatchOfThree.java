// A latch for three, and there are two.
import java.util.function.IntUnaryOperator;
import java.util.concurrent.CountDownLatch;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        var done = new CountDownLatch(3);
        int[] sums = new int[2];
        Thread low = new Thread(() -> {
            for (int i = 1; i <= n / 2; i++) {
                sums[0] += price.applyAsInt(i);
            }
            done.countDown();
        }, "low");
        Thread high = new Thread(() -> {
            for (int i = n / 2 + 1; i <= n; i++) {
                sums[1] += price.applyAsInt(i);
            }
            done.countDown();
        }, "high");
        low.start();
        high.start();
        done.await();
        return sums[0] + sums[1];
    }
}
