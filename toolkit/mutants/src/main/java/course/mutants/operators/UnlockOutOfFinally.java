package course.mutants.operators;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;

/** What the {@code finally} does is done only if nothing was thrown. */
final class UnlockOutOfFinally implements MutationOperator {

    private static final Set<String> IN_FINALLY =
            Set.of(
                    "unlock",
                    "release",
                    "countDown",
                    "signal",
                    "signalAll",
                    "notify",
                    "notifyAll",
                    "put",
                    "offer",
                    "add");

    @Override
    public String name() {
        return "unlock-out-of-finally";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.all(TryTree.class).stream()
                .filter(path -> givesBack(source, (TryTree) path.getLeaf()))
                .map(path -> out(source, path, (TryTree) path.getLeaf()))
                .toList();
    }

    private static boolean givesBack(JavaSource source, TryTree tried) {
        BlockTree last = tried.getFinallyBlock();
        return last != null
                && source.calls().stream()
                        .anyMatch(call ->
                                call.isJdks(IN_FINALLY)
                                        && source.start(last) < source.start(call.tree())
                                        && source.end(call.tree()) < source.end(last));
    }

    /** A value that is returned is worked out first, as {@code finally} has it. */
    private static Change out(JavaSource source, TreePath path, TryTree tried) {
        String last = inside(source, tried.getFinallyBlock());
        List<? extends StatementTree> statements = tried.getBlock().getStatements();
        StringBuilder text = new StringBuilder();
        for (StatementTree each : statements) {
            if (each != statements.getLast() || !(each instanceof ReturnTree)) {
                text.append(source.text(each)).append("\n");
            }
        }
        text.append(
                !statements.isEmpty() && statements.getLast() instanceof ReturnTree end
                        ? returning(source, path, end, last)
                        : last);
        String sentence = "`" + last.strip().replaceAll("\\s+", " ") + "` is not in finally";
        if (tried.getCatches().isEmpty()) {
            return new Change(
                    source.start(tried), sentence, source.replace(tried, "{\n" + text + "\n}"));
        }
        return new Change(
                source.start(tried),
                sentence,
                List.of(
                        source.replace(tried.getBlock(), "{\n" + text + "\n}"),
                        new Edit(source.end(tried.getCatches().getLast()), source.end(tried), "")));
    }

    private static String returning(JavaSource source, TreePath path, ReturnTree end, String last) {
        if (end.getExpression() == null) {
            return last + "\nreturn;";
        }
        TreePath value =
                new TreePath(
                        new TreePath(
                                new TreePath(path, ((TryTree) path.getLeaf()).getBlock()), end),
                        end.getExpression());
        return source.type(value)
                + " returned = "
                + source.text(end.getExpression())
                + ";\n"
                + last
                + "\nreturn returned;";
    }

    private static String inside(JavaSource source, BlockTree block) {
        String text = source.text(block);
        return text.substring(1, text.length() - 1).strip();
    }
}
