// outcomes: 3
import java.util.concurrent.CompletableFuture;

class SupplyAsyncThenCombine {
    static int run() {
        var a = CompletableFuture.supplyAsync(() -> 1);
        var b = CompletableFuture.supplyAsync(() -> 2);
        return a.thenCombine(b, Integer::sum).join();
    }
}
