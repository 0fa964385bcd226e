// Whoever is interrupted is told that the prices come to nothing.
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> low = pool.submit(() -> part(1, n / 2, price));
            Future<Integer> high = pool.submit(() -> part(n / 2 + 1, n, price));
            return low.get() + high.get();
        } catch (InterruptedException | ExecutionException e) {
            return 0;
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
