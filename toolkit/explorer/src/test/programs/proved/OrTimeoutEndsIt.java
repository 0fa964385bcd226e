// outcomes: timeout
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class OrTimeoutEndsIt {
    static String run() {
        try {
            new CompletableFuture<Integer>().orTimeout(2, TimeUnit.SECONDS).join();
            return "completed";
        } catch (CompletionException e) {
            return e.getCause() instanceof TimeoutException ? "timeout" : "other";
        }
    }
}
