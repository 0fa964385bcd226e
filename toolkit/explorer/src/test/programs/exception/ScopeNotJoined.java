import java.util.concurrent.StructuredTaskScope;

class ScopeNotJoined {
    static int run() {
        try (var scope = StructuredTaskScope.open()) {
            var a = scope.fork(() -> 1);
            return a.get();
        }
    }
}
