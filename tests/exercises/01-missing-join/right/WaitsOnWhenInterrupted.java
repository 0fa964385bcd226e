// An interrupt does not end the waiting; the status tells of it afterwards.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) {
        int[] sums = new int[2];
        Thread high = new Thread(() -> sums[1] = part(n / 2 + 1, n, price));
        Thread low = new Thread(() -> sums[0] = part(1, n / 2, price));
        high.start();
        low.start();
        boolean interrupted = false;
        for (Thread each : new Thread[] {high, low}) {
            while (true) {
                try {
                    each.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return sums[0] + sums[1];
    }

    private static int part(int from, int to, IntUnaryOperator price) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += price.applyAsInt(i);
        }
        return sum;
    }
}
