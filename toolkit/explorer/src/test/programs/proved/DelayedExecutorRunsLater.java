// outcomes: later
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class DelayedExecutorRunsLater {
    static String run() {
        var later = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);
        return CompletableFuture.supplyAsync(() -> "later", later).join();
    }
}
