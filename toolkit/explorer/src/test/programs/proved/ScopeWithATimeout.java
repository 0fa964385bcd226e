// outcomes: timeout
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

class ScopeWithATimeout {
    static String run() throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var scope =
                StructuredTaskScope.open(
                        Joiner.awaitAllSuccessfulOrThrow(),
                        cf -> cf.withTimeout(Duration.ofSeconds(5)))) {
            scope.fork(() -> {
                never.await();
                return 1;
            });
            scope.join();
            return "joined";
        } catch (StructuredTaskScope.TimeoutException e) {
            return "timeout";
        }
    }
}
