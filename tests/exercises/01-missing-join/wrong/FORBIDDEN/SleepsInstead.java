// Sleeps and hopes.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] sums = new int[2];
        Thread low = new Thread(() -> {
            for (int i = 1; i <= n / 2; i++) {
                sums[0] += price.applyAsInt(i);
            }
        }, "low");
        Thread high = new Thread(() -> {
            for (int i = n / 2 + 1; i <= n; i++) {
                sums[1] += price.applyAsInt(i);
            }
        }, "high");
        low.start();
        high.start();
        Thread.sleep(20);
        return sums[0] + sums[1];
    }
}
