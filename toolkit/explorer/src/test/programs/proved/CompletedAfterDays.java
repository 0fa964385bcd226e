// outcomes: 3
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class CompletedAfterDays {
    static int run() {
        return CompletableFuture.supplyAsync(
                        () -> 3, CompletableFuture.delayedExecutor(3, TimeUnit.DAYS))
                .join();
    }
}
