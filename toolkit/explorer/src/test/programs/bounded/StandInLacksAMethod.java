// reason: ForkJoinPool.setParallelism
import java.util.concurrent.ForkJoinPool;

class StandInLacksAMethod {
    static void run() {
        try (var pool = new ForkJoinPool(2)) {
            pool.setParallelism(1);
        }
    }
}
