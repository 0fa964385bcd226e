// outcomes: 6
import java.util.concurrent.CompletableFuture;

class ThenComposeChains {
    static int run() {
        return CompletableFuture.supplyAsync(() -> 2)
                .thenCompose(n -> CompletableFuture.supplyAsync(() -> n * 3))
                .join();
    }
}
