package course.mutants.operators;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.JavaSource;
import java.util.Set;
import java.util.stream.Stream;

/** The calls of what the caller handed over. */
final class Callbacks {

    private static final Set<String> OTHERS =
            Set.of("java.lang.Runnable", "java.util.concurrent.Callable");

    private Callbacks() {}

    /** Those that stand in a statement of a block. */
    static Stream<Call> in(JavaSource source) {
        return source.calls().stream()
                .filter(call ->
                        call.receiver() != null
                                && (call.owner().startsWith("java.util.function.")
                                        || OTHERS.contains(call.owner())))
                .filter(call -> statement(call) != null);
    }

    /** The statement of a block that it is in, or null if a lambda lies between. */
    static TreePath statement(Call call) {
        TreePath at = call.path();
        while (at.getParentPath() != null && !(at.getLeaf() instanceof LambdaExpressionTree)) {
            if (at.getLeaf() instanceof StatementTree
                    && at.getParentPath().getLeaf() instanceof BlockTree) {
                return at;
            }
            at = at.getParentPath();
        }
        return null;
    }
}
