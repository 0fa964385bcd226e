// The scope's default: the first failure ends it.
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;

class Mirrors {
    /** What the first mirror to succeed gives; the others are cancelled, and gone when this returns. */
    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(Joiner.<String>allSuccessfulOrThrow())) {
            for (Callable<String> mirror : mirrors) {
                scope.fork(mirror);
            }
            return scope.join().findFirst().orElseThrow().get();
        } catch (FailedException e) {
            throw new ExecutionException(e.getCause());
        }
    }
}
