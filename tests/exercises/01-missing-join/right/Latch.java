// Each counts a latch down when it is done, whatever happens.
import java.util.function.IntUnaryOperator;
import java.util.concurrent.CountDownLatch;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] sums = new int[2];
        var done = new CountDownLatch(2);
        new Thread(() -> {
            try {
                for (int i = 1; i <= n / 2; i++) {
                    sums[0] += price.applyAsInt(i);
                }
            } finally {
                done.countDown();
            }
        }).start();
        new Thread(() -> {
            try {
                for (int i = n / 2 + 1; i <= n; i++) {
                    sums[1] += price.applyAsInt(i);
                }
            } finally {
                done.countDown();
            }
        }).start();
        done.await();
        return sums[0] + sums[1];
    }
}
