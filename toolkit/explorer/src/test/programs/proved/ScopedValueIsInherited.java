// outcomes: dukeduke
import java.util.concurrent.StructuredTaskScope;

class ScopedValueIsInherited {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    static String run() throws Exception {
        return ScopedValue.where(USER, "duke")
                .call(() -> {
                    try (var scope = StructuredTaskScope.open()) {
                        var inner = scope.fork(() -> USER.get());
                        scope.join();
                        return USER.get() + inner.get();
                    }
                });
    }
}
