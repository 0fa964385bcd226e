// outcomes: 2
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class PoolTasksShareAnAtomic {
    static int run() throws Exception {
        var count = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(2)) {
            pool.execute(count::incrementAndGet);
            pool.execute(count::incrementAndGet);
        }
        return count.get();
    }
}
