// outcomes: 3
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

class AsyncOnAPoolOfOnesOwn {
    static int run() {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var a = CompletableFuture.supplyAsync(() -> 1, pool);
            var b = CompletableFuture.supplyAsync(() -> 2, pool);
            return a.join() + b.join();
        }
    }
}
