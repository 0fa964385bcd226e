// reason: ForkJoinPool.getPoolSize
import java.util.concurrent.ForkJoinPool;

class GettersOfAPoolAtWork {
    static int run() {
        try (var pool = new ForkJoinPool(2)) {
            pool.submit(() -> 1).join();
            return pool.getPoolSize();
        }
    }
}
