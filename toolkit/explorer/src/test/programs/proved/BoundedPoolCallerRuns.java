// outcomes: 3
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class BoundedPoolCallerRuns {
    static int run() {
        var ran = new AtomicInteger();
        try (var pool =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(1),
                        new ThreadPoolExecutor.CallerRunsPolicy())) {
            for (int i = 0; i < 3; i++) {
                pool.execute(ran::incrementAndGet);
            }
        }
        return ran.get();
    }
}
