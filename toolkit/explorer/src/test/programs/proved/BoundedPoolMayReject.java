// outcomes: 2 | 3
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class BoundedPoolMayReject {
    static int run() {
        var ran = new AtomicInteger();
        try (var pool =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1))) {
            for (int i = 0; i < 3; i++) {
                try {
                    pool.execute(ran::incrementAndGet);
                } catch (RejectedExecutionException e) {
                    // Nobody is free, and the queue is full.
                }
            }
        }
        return ran.get();
    }
}
