package course.mutants.operators;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Of two locks the second is taken first. */
final class AcquisitionOrder implements MutationOperator {

    private static final Set<String> TAKE =
            Set.of(
                    "lock",
                    "lockInterruptibly",
                    "acquire",
                    "acquireUninterruptibly",
                    "tryLock",
                    "tryAcquire");

    @Override
    public String name() {
        return "acquisition-order";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return Stream.concat(nested(source), inOneMethod(source)).toList();
    }

    private static Stream<Change> nested(JavaSource source) {
        return source.all(SynchronizedTree.class).stream()
                .filter(inner -> around(inner) != null)
                .map(inner ->
                        swapped(
                                source,
                                around(inner).getExpression(),
                                ((SynchronizedTree) inner.getLeaf()).getExpression()));
    }

    private static SynchronizedTree around(TreePath inner) {
        TreePath at = inner.getParentPath();
        while (at != null
                && !(at.getLeaf() instanceof MethodTree)
                && !(at.getLeaf() instanceof LambdaExpressionTree)) {
            if (at.getLeaf() instanceof SynchronizedTree outer) {
                return outer;
            }
            at = at.getParentPath();
        }
        return null;
    }

    private static Stream<Change> inOneMethod(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call first : source.calls()) {
            if (!first.isJdks(TAKE) || first.receiver() == null) {
                continue;
            }
            first.besides().stream()
                    .filter(second ->
                            second.isJdks(TAKE)
                                    && second.receiver() != null
                                    && source.start(second.tree()) > source.start(first.tree())
                                    && !second.receiverText().equals(first.receiverText()))
                    .findFirst()
                    .ifPresent(second ->
                            changes.add(swapped(source, first.receiver(), second.receiver())));
        }
        return changes.stream();
    }

    private static Change swapped(JavaSource source, Tree first, Tree second) {
        return new Change(
                source.start(first),
                source.quoted(second) + " is taken before " + source.quoted(first),
                List.of(
                        source.replace(first, source.text(second)),
                        source.replace(second, source.text(first))));
    }
}
