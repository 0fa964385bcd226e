// The only worker waits for a task that is queued behind it.
import java.util.concurrent.Executors;

class PoolStarves {
    static int run() throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            var outer = pool.submit(() -> pool.submit(() -> 1).get());
            return outer.get();
        }
    }
}
