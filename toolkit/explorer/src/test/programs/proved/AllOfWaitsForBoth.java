// outcomes: 2
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

class AllOfWaitsForBoth {
    static int run() {
        var count = new AtomicInteger();
        var a = CompletableFuture.runAsync(count::incrementAndGet);
        var b = CompletableFuture.runAsync(count::incrementAndGet);
        CompletableFuture.allOf(a, b).join();
        return count.get();
    }
}
