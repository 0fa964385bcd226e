import java.util.concurrent.CompletableFuture;

class CompletedByNobody {
    static void run() {
        new CompletableFuture<Integer>().thenApply(n -> n + 1).join();
    }
}
