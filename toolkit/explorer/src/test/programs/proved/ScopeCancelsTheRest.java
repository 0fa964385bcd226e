// The loser waits for ever, is interrupted, and the scope is closed.
// outcomes: fast
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

class ScopeCancelsTheRest {
    static String run() throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(() -> {
                never.await();
                return "slow";
            });
            scope.fork(() -> "fast");
            return scope.join();
        }
    }
}
