// Whoever is free takes the next number.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        var next = new AtomicInteger(1);
        int[] sums = new int[2];
        Thread[] threads = new Thread[2];
        for (int t = 0; t < 2; t++) {
            int own = t;
            threads[t] = new Thread(() -> {
                for (int i = next.getAndIncrement(); i <= n; i = next.getAndIncrement()) {
                    sums[own] += price.applyAsInt(i);
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sums[0] + sums[1];
    }
}
