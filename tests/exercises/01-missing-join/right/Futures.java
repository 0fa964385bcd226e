// Two tasks of a pool; their futures give back what they found.
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> low = pool.submit(() -> part(1, n / 2, price));
            Future<Integer> high = pool.submit(() -> part(n / 2 + 1, n, price));
            return low.get() + high.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int part(int from, int to, IntUnaryOperator price) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += price.applyAsInt(i);
        }
        return sum;
    }
}
