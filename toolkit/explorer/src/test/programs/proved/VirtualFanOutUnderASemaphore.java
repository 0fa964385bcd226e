// outcomes: 6
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class VirtualFanOutUnderASemaphore {
    static final AtomicInteger INSIDE = new AtomicInteger();

    static int fetch(Semaphore permits, int n) throws InterruptedException {
        permits.acquire();
        try {
            int inside = INSIDE.incrementAndGet();
            assert inside <= 2;
            INSIDE.decrementAndGet();
            return n;
        } finally {
            permits.release();
        }
    }

    static int run() throws Exception {
        var permits = new Semaphore(2);
        List<Future<Integer>> parts = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i <= 3; i++) {
                int n = i;
                parts.add(pool.submit(() -> fetch(permits, n)));
            }
        }
        int sum = 0;
        for (Future<Integer> part : parts) {
            sum += part.get();
        }
        return sum;
    }
}
