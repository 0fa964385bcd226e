import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class VirtualFanOutWithoutSemaphore {
    static void run() throws Exception {
        var inside = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                pool.execute(() -> {
                    int now = inside.incrementAndGet();
                    assert now <= 1;
                    inside.decrementAndGet();
                });
            }
        }
    }
}
