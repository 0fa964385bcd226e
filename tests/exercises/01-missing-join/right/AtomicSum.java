// An atomic sum, and joined.
import java.util.function.IntUnaryOperator;
import java.util.concurrent.atomic.AtomicInteger;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        var sum = new AtomicInteger();
        Thread low = new Thread(() -> {
            for (int i = 1; i <= n / 2; i++) {
                sum.addAndGet(price.applyAsInt(i));
            }
        });
        Thread high = new Thread(() -> {
            for (int i = n / 2 + 1; i <= n; i++) {
                sum.addAndGet(price.applyAsInt(i));
            }
        });
        high.start();
        low.start();
        high.join();
        low.join();
        return sum.get();
    }
}
