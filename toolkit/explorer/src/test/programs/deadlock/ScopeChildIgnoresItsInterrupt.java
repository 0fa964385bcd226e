import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

class ScopeChildIgnoresItsInterrupt {
    static String run() throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(() -> {
                while (true) {
                    try {
                        never.await();
                        return "slow";
                    } catch (InterruptedException e) {
                        // Goes on waiting.
                    }
                }
            });
            scope.fork(() -> "fast");
            return scope.join();
        }
    }
}
