// outcomes: done 1
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class RunnableWithAResult {
    static String run() throws Exception {
        var n = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.submit(n::incrementAndGet, "done").get() + " " + n.get();
        }
    }
}
