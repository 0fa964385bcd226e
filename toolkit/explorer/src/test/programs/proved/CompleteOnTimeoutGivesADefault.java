// outcomes: default
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class CompleteOnTimeoutGivesADefault {
    static String run() {
        return new CompletableFuture<String>()
                .completeOnTimeout("default", 5, TimeUnit.SECONDS)
                .join();
    }
}
