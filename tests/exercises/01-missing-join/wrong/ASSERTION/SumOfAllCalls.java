// The sum belongs to the class: the next caller finds what the last one left.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

class PriceList {
    private static final AtomicInteger SUM = new AtomicInteger();

    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        Thread low = new Thread(() -> add(1, n / 2, price));
        Thread high = new Thread(() -> add(n / 2 + 1, n, price));
        SUM.set(0);
        low.start();
        high.start();
        low.join();
        high.join();
        return SUM.get();
    }

    private static void add(int from, int to, IntUnaryOperator price) {
        for (int i = from; i <= to; i++) {
            SUM.addAndGet(price.applyAsInt(i));
        }
    }
}
