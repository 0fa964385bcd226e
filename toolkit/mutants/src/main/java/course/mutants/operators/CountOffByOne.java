package course.mutants.operators;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.NewClassTree;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** A thread, a permit, a party or a place more or less. */
final class CountOffByOne implements MutationOperator {

    private static final Set<String> POOLS =
            Set.of("newFixedThreadPool", "newScheduledThreadPool", "newWorkStealingPool");

    private static final Set<String> STARTS =
            Set.of("start", "startVirtualThread", "execute", "submit");

    @Override
    public String name() {
        return "count-off-by-one";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return Stream.of(constructed(source), pools(source), loops(source))
                .flatMap(each -> each)
                .flatMap(number -> Stream.of("+", "-").map(sign -> offByOne(source, number, sign)))
                .toList();
    }

    private static Change offByOne(JavaSource source, Number number, String sign) {
        return new Change(
                source.start(number.count()),
                source.quoted(number.count()) + " " + sign + " 1 in " + number.place(),
                source.replace(
                        number.count(), "(" + source.text(number.count()) + ") " + sign + " 1"));
    }

    /**
     * @param count the expression
     * @param place what it is the number of
     */
    private record Number(ExpressionTree count, String place) {}

    private static Stream<Number> constructed(JavaSource source) {
        return source.all(NewClassTree.class).stream()
                .filter(path -> !((NewClassTree) path.getLeaf()).getArguments().isEmpty())
                .filter(path ->
                        String.valueOf(source.type(path)).startsWith("java.util.concurrent."))
                .map(path -> (NewClassTree) path.getLeaf())
                .filter(made -> isNumber(source, made.getArguments().getFirst()))
                .map(made -> new Number(made.getArguments().getFirst(), source.quoted(made)));
    }

    private static boolean isNumber(JavaSource source, ExpressionTree tree) {
        return source.all(tree.getClass()).stream()
                .filter(path -> path.getLeaf() == tree)
                .anyMatch(path -> source.type(path).getKind() == TypeKind.INT);
    }

    private static Stream<Number> pools(JavaSource source) {
        return source.calls().stream()
                .filter(call -> call.isJdks(POOLS) && call.arguments() > 0)
                .map(call ->
                        new Number(
                                call.tree().getArguments().getFirst(), source.quoted(call.tree())));
    }

    /** Loops that start a thread or a task in each round. */
    private static Stream<Number> loops(JavaSource source) {
        return source.all(ForLoopTree.class).stream()
                .map(path -> (ForLoopTree) path.getLeaf())
                .filter(loop -> loop.getCondition() instanceof BinaryTree)
                .filter(loop ->
                        source.calls().stream()
                                .anyMatch(call ->
                                        call.isJdks(STARTS)
                                                && source.start(loop) < source.start(call.tree())
                                                && source.end(call.tree()) <= source.end(loop)))
                .map(loop ->
                        new Number(
                                ((BinaryTree) loop.getCondition()).getRightOperand(),
                                source.quoted(loop.getCondition())));
    }
}
