package course.mutants.operators;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The caller's code runs while a lock of the class is held. */
final class CallbackUnderLock implements MutationOperator {

    @Override
    public String name() {
        return "callback-under-lock";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return Callbacks.in(source)
                .flatMap(call -> locks(source, call).map(lock -> held(source, call, lock)))
                .toList();
    }

    /** The locks that the class takes elsewhere; its own monitor if it takes none. */
    private static Stream<Region> locks(JavaSource source, Call call) {
        TreePath type = source.classAround(call.path());
        Map<String, Region> locks = new java.util.TreeMap<>();
        source.regions().stream()
                .filter(region -> source.classAround(region.path()).getLeaf() == type.getLeaf())
                .forEach(region -> locks.putIfAbsent(region.lock(), region));
        source.regions().stream()
                .filter(region -> region.holdsDuring(call))
                .forEach(region -> locks.remove(region.lock()));
        return locks.values().stream();
    }

    private static Change held(JavaSource source, Call call, Region lock) {
        TreePath statement = Callbacks.statement(call);
        String text = source.text(statement.getLeaf());
        String before = "";
        if (statement.getLeaf() instanceof VariableTree variable
                && variable.getInitializer() != null) {
            before = source.type(statement) + " " + variable.getName() + ";\n";
            text = variable.getName() + " = " + source.text(variable.getInitializer()) + ";";
        }
        return new Change(
                source.start(call.tree()),
                source.quoted(call.tree()) + " runs while `" + lock.lock() + "` is held",
                source.replace(statement.getLeaf(), before + lock.holding(text)));
    }
}
