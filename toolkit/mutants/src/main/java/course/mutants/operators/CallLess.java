package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;
import java.util.Set;

/** One call that locks, waits, wakes or starts is missing. */
final class CallLess implements MutationOperator {

    /** The names of methods that change who may go on. */
    static final Set<String> NAMES =
            Set.of(
                    "lock",
                    "lockInterruptibly",
                    "unlock",
                    "acquire",
                    "acquireUninterruptibly",
                    "release",
                    "await",
                    "awaitUninterruptibly",
                    "wait",
                    "signal",
                    "signalAll",
                    "notify",
                    "notifyAll",
                    "countDown",
                    "join",
                    "start",
                    "interrupt",
                    "park",
                    "unpark",
                    "shutdown",
                    "shutdownNow",
                    "close",
                    "awaitTermination",
                    "complete",
                    "completeExceptionally",
                    "cancel",
                    "arrive",
                    "arriveAndDeregister",
                    "arriveAndAwaitAdvance",
                    "destroy",
                    "destroyForcibly",
                    "waitFor",
                    "flush");

    @Override
    public String name() {
        return "call-less";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.calls().stream()
                .filter(call -> call.isStatement() && call.isJdks(NAMES))
                .map(call ->
                        call.change(
                                source.quoted(call.tree()) + " is missing",
                                source.remove(call.statement())))
                .toList();
    }
}
