// outcomes: bad
import java.util.concurrent.StructuredTaskScope;

class ScopeFailsWithItsSubtask {
    static String run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            scope.fork(() -> 1);
            scope.fork(() -> {
                throw new IllegalStateException("bad");
            });
            scope.join();
            return "joined";
        } catch (StructuredTaskScope.FailedException e) {
            return e.getCause().getMessage();
        }
    }
}
