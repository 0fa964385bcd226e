// outcomes: 3
import java.util.concurrent.StructuredTaskScope;

class ScopeJoinsBothSubtasks {
    static int run() throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            var a = scope.fork(() -> 1);
            var b = scope.fork(() -> 2);
            scope.join();
            return a.get() + b.get();
        }
    }
}
