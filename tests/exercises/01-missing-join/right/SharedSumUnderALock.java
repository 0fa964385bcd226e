// One sum for both, under a lock, and joined.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] sum = new int[1];
        Thread[] threads = new Thread[2];
        for (int t = 0; t < 2; t++) {
            int first = t + 1;
            threads[t] = new Thread(() -> {
                for (int i = first; i <= n; i += 2) {
                    int one = price.applyAsInt(i);
                    synchronized (sum) {
                        sum[0] += one;
                    }
                }
            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sum[0];
    }
}
