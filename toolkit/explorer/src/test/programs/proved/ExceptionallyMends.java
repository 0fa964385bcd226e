// outcomes: 0
import java.util.concurrent.CompletableFuture;

class ExceptionallyMends {
    static int run() {
        return CompletableFuture.supplyAsync(() -> 1 / Integer.parseInt("0"))
                .exceptionally(e -> 0)
                .join();
    }
}
