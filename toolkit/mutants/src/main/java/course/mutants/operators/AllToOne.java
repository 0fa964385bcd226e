package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Map;

/** One waiter is woken and not all. */
final class AllToOne implements MutationOperator {

    private static final Map<String, String> ONE =
            Map.of("notifyAll", "notify", "signalAll", "signal");

    @Override
    public String name() {
        return "all-to-one";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.calls().stream()
                .filter(call -> call.isJdks(ONE.keySet()))
                .map(call ->
                        call.change(
                                source.quoted(call.tree()) + " is `" + ONE.get(call.name()) + "()`",
                                call.becomes(
                                        call.text()
                                                .replace(
                                                        call.name() + "(",
                                                        ONE.get(call.name()) + "("))))
                .toList();
    }
}
