// outcomes: 3
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PoolSumsTwoFutures {
    static int run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> a = pool.submit(() -> 1);
            Future<Integer> b = pool.submit(() -> 2);
            return a.get() + b.get();
        }
    }
}
