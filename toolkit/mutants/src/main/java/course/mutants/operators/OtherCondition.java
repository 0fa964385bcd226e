package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;

/** Another condition of the class is waited for or signalled. */
final class OtherCondition implements MutationOperator {

    private static final String CONDITION = "java.util.concurrent.locks.Condition";
    private static final Set<String> NAMES =
            Set.of("await", "awaitUninterruptibly", "awaitNanos", "signal", "signalAll");

    @Override
    public String name() {
        return "other-condition";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.calls().stream()
                .filter(call ->
                        call.isJdks(NAMES) && call.isOf(CONDITION) && call.receiver() != null)
                .flatMap(call ->
                        source.fieldsAround(call.path(), CONDITION).stream()
                                .filter(other -> !other.equals(call.receiverText()))
                                .map(other ->
                                        call.change(
                                                source.quoted(call.tree())
                                                        + " is on `"
                                                        + other
                                                        + "`",
                                                call.on(other))))
                .toList();
    }
}
