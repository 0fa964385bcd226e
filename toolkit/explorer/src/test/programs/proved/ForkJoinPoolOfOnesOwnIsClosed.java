// outcomes: 2
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

class ForkJoinPoolOfOnesOwnIsClosed {
    static int run() {
        var n = new AtomicInteger();
        try (var pool = new ForkJoinPool(2)) {
            pool.execute(n::incrementAndGet);
            pool.execute(n::incrementAndGet);
        }
        return n.get();
    }
}
