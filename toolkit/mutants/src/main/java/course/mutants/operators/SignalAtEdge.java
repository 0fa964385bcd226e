package course.mutants.operators;

import com.sun.source.tree.VariableTree;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Waiters are woken only where a number or a collection has just left 0. */
final class SignalAtEdge implements MutationOperator {

    private static final Set<String> WAKES = Set.of("signal", "signalAll", "notify", "notifyAll");

    @Override
    public String name() {
        return "signal-at-edge";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.calls().stream()
                .filter(call -> call.isStatement() && call.isJdks(WAKES))
                .flatMap(call -> sizes(source, call).map(size -> guarded(source, call, size)))
                .toList();
    }

    /** Fields that the same method names. */
    private static Stream<String> sizes(JavaSource source, Call call) {
        if (call.body() == null) {
            return Stream.empty();
        }
        String method = source.text(call.body().getLeaf());
        Stream<String> numbers =
                source.fieldsAround(call.path()).stream()
                        .filter(field ->
                                source.type(field).getKind() == javax.lang.model.type.TypeKind.INT)
                        .map(field -> ((VariableTree) field.getLeaf()).getName().toString());
        Stream<String> collections =
                source.fieldsAround(call.path(), "java.util.Collection", "java.util.Map").stream()
                        .map(field -> field + ".size()");
        return Stream.concat(numbers, collections)
                .filter(size ->
                        method.matches(
                                "(?s).*\\b"
                                        + Pattern.quote(size.replace(".size()", ""))
                                        + "\\b.*"));
    }

    private static Change guarded(JavaSource source, Call call, String size) {
        return new Change(
                source.start(call.tree()),
                source.quoted(call.tree()) + " only if `" + size + " == 1`",
                source.insert(source.start(call.tree()), "if (" + size + " == 1) "));
    }
}
