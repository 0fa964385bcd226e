package course.mutants.operators;

import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;

/** What is waited for is looked at once and not again. */
final class WhileToIf implements MutationOperator {

    static final Set<String> WAITS =
            Set.of("wait", "await", "awaitUninterruptibly", "awaitNanos", "park", "parkNanos");

    @Override
    public String name() {
        return "while-to-if";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.all(WhileLoopTree.class).stream()
                .map(TreePath::getLeaf)
                .map(WhileLoopTree.class::cast)
                .filter(loop ->
                        source.calls().stream()
                                .anyMatch(call -> call.isJdks(WAITS) && isIn(source, call, loop)))
                .map(loop ->
                        new Change(
                                source.start(loop),
                                "`while` is `if` in "
                                        + JavaSource.quoted(
                                                "while " + source.text(loop.getCondition())),
                                new Edit(
                                        source.start(loop),
                                        source.start(loop) + "while".length(),
                                        "if")))
                .toList();
    }

    private static boolean isIn(JavaSource source, Call call, WhileLoopTree loop) {
        return source.start(loop.getStatement()) <= source.start(call.tree())
                && source.end(call.tree()) <= source.end(loop);
    }
}
