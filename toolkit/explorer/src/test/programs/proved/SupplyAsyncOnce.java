// outcomes: 1
import java.util.concurrent.CompletableFuture;

class SupplyAsyncOnce {
    static int run() {
        return CompletableFuture.supplyAsync(() -> 1).join();
    }
}
