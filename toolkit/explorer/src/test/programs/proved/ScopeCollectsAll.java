// outcomes: 3
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

class ScopeCollectsAll {
    static int run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
            scope.fork(() -> 1);
            scope.fork(() -> 2);
            return scope.join().mapToInt(s -> s.get()).sum();
        }
    }
}
