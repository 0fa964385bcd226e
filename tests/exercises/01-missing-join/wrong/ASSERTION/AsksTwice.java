// Asks for the last price of a half once more, to see whether it is there.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] sums = new int[2];
        Thread low = new Thread(() -> sums[0] = part(1, n / 2, price));
        Thread high = new Thread(() -> sums[1] = part(n / 2 + 1, n, price));
        low.start();
        high.start();
        low.join();
        high.join();
        return sums[0] + sums[1];
    }

    private static int part(int from, int to, IntUnaryOperator price) {
        if (price.applyAsInt(to) < 0) {
            throw new IllegalArgumentException("a negative price");
        }
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += price.applyAsInt(i);
        }
        return sum;
    }
}
