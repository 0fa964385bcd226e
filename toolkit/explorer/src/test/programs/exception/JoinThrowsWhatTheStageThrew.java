import java.util.concurrent.CompletableFuture;

class JoinThrowsWhatTheStageThrew {
    static int run() {
        return CompletableFuture.supplyAsync(() -> 0).thenApply(n -> 1 / n).join();
    }
}
