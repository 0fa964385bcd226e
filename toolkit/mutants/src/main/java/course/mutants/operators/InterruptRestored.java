package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.stream.Stream;

/** The interrupted status is set again where it was not. */
final class InterruptRestored implements MutationOperator {

    private static final String RESTORE = "Thread.currentThread().interrupt();";

    @Override
    public String name() {
        return "interrupt-restored";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return Stream.concat(
                        Interrupts.caught(source)
                                .filter(block -> !source.text(block).contains(".interrupt()"))
                                .map(block ->
                                        new Change(
                                                source.start(block),
                                                "the interrupt is restored before "
                                                        + source.quoted(block),
                                                source.insert(
                                                        source.start(block) + 1, " " + RESTORE))),
                        Interrupts.thrownOn(source)
                                .map(call ->
                                        Interrupts.caughtAt(
                                                source,
                                                call,
                                                "an interrupt in %s is restored and not thrown",
                                                RESTORE)))
                .toList();
    }
}
