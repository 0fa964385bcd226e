// outcomes: a | b
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

class ScopeFirstSuccessWins {
    static String run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            scope.fork(() -> "a");
            scope.fork(() -> "b");
            return scope.join();
        }
    }
}
