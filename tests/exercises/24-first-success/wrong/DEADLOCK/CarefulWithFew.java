// Asks only the first few.
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
        try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
            for (Callable<String> mirror : mirrors.subList(0, Math.min(4, mirrors.size()))) {
                scope.fork(mirror);
            }
            return scope.join();
        } catch (FailedException e) {
            throw new ExecutionException(e.getCause());
        }
    }
}
