// outcomes: 2
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class VirtualThreadPerTask {
    static int run() throws Exception {
        var count = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(count::incrementAndGet);
            pool.submit(count::incrementAndGet);
        }
        return count.get();
    }
}
