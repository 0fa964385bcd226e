package course.mutants.operators;

import com.sun.source.tree.BlockTree;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.stream.Stream;

/** Of an interrupt nothing is seen any more. */
final class InterruptSwallowed implements MutationOperator {

    @Override
    public String name() {
        return "interrupt-swallowed";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return Stream.of(
                        Interrupts.caught(source)
                                .filter(block -> !onlyRestores(block))
                                .map(block -> emptied(source, block)),
                        Interrupts.restored(source)
                                .map(call ->
                                        call.change(
                                                "the interrupt is not restored: "
                                                        + source.quoted(call.tree())
                                                        + " is missing",
                                                source.remove(call.statement()))),
                        Interrupts.thrownOn(source)
                                .map(call ->
                                        Interrupts.caughtAt(
                                                source,
                                                call,
                                                "an interrupt in %s is swallowed",
                                                "")),
                        Interrupts.thrownOn(source)
                                .filter(call -> Interrupts.inVoidMethod(source, call))
                                .map(call ->
                                        Interrupts.caughtAt(
                                                source,
                                                call,
                                                "an interrupt in %s is a return",
                                                "return;")))
                .flatMap(each -> each)
                .toList();
    }

    private static boolean onlyRestores(BlockTree block) {
        return block.getStatements().size() == 1
                && block.toString().contains("Thread.currentThread().interrupt()");
    }

    private static Change emptied(JavaSource source, BlockTree block) {
        return new Change(
                source.start(block),
                "what follows an interrupt is left out: " + source.quoted(block),
                source.replace(block, "{\n}"));
    }
}
