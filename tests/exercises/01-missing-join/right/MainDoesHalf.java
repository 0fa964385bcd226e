// The caller is the second thread.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] high = new int[1];
        Thread helper = new Thread(() -> {
            for (int i = n / 2 + 1; i <= n; i++) {
                high[0] += price.applyAsInt(i);
            }
        });
        helper.start();
        int low = 0;
        for (int i = 1; i <= n / 2; i++) {
            low += price.applyAsInt(i);
        }
        helper.join();
        return low + high[0];
    }
}
