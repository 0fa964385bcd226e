package course.mutants.operators;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TryTree;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.stream.Stream;

/** Where an answer meets an interrupt. */
final class Interrupts {

    private static final String INTERRUPTED = "java.lang.InterruptedException";

    private Interrupts() {}

    /** The blocks, not empty, that catch one. */
    static Stream<BlockTree> caught(JavaSource source) {
        return source.all(CatchTree.class).stream()
                .map(path -> (CatchTree) path.getLeaf())
                .filter(each -> source.text(each.getParameter()).contains("InterruptedException"))
                .map(CatchTree::getBlock)
                .filter(block -> !block.getStatements().isEmpty());
    }

    /** The calls that set the status of the own thread. */
    static Stream<Call> restored(JavaSource source) {
        return source.calls().stream()
                .filter(Call::isStatement)
                .filter(call -> call.text().equals("Thread.currentThread().interrupt()"));
    }

    /** The calls whose interrupt the method throws on. */
    static Stream<Call> thrownOn(JavaSource source) {
        return source.calls().stream()
                .filter(Call::isStatement)
                .filter(call ->
                        call.method() != null
                                && call.method().getThrownTypes().stream()
                                        .anyMatch(type -> type.toString().equals(INTERRUPTED)))
                .filter(call -> !isCaught(source, call));
    }

    private static boolean isCaught(JavaSource source, Call call) {
        return source.all(TryTree.class).stream()
                .map(path -> (TryTree) path.getLeaf())
                .filter(each ->
                        each.getCatches().stream()
                                .anyMatch(caught ->
                                        source.text(caught.getParameter())
                                                .contains("InterruptedException")))
                .anyMatch(each ->
                        source.start(each.getBlock()) < source.start(call.tree())
                                && source.end(call.tree()) < source.end(each.getBlock()));
    }

    static boolean inVoidMethod(JavaSource source, Call call) {
        return call.body() != null
                && call.body().getLeaf() instanceof MethodTree method
                && method.getReturnType() != null
                && source.text(method.getReturnType()).equals("void");
    }

    /**
     * The call in a {@code try} whose {@code catch} does that.
     *
     * @param sentence with a place for the call
     */
    static Change caughtAt(JavaSource source, Call call, String sentence, String then) {
        return call.change(
                sentence.formatted(source.quoted(call.tree())),
                source.replace(
                        call.statement().getLeaf(),
                        "try {\n"
                                + source.text(call.statement().getLeaf())
                                + "\n} catch (InterruptedException interrupted) {\n"
                                + then
                                + "\n}"));
    }
}
