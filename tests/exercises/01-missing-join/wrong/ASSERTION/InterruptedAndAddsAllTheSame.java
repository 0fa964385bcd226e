// An interrupt ends the waiting, and it adds what is there by then.
import java.util.concurrent.CountDownLatch;
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) {
        int[] sum = new int[1];
        var done = new CountDownLatch(2);
        for (int t = 0; t < 2; t++) {
            int first = t + 1;
            new Thread(() -> {
                int own = 0;
                for (int i = first; i <= n; i += 2) {
                    own += price.applyAsInt(i);
                }
                synchronized (sum) {
                    sum[0] += own;
                }
                done.countDown();
            }).start();
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (sum) {
            return sum[0];
        }
    }
}
