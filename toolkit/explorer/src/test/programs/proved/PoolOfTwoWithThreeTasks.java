// outcomes: 6
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PoolOfTwoWithThreeTasks {
    static int run() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int part = i;
                parts.add(pool.submit(() -> part));
            }
            int sum = 0;
            for (Future<Integer> part : parts) {
                sum += part.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }
}
