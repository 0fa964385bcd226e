package course.mutants.operators;

import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The work is done by the thread that should have handed it over. */
final class StartToRun implements MutationOperator {

    private static final Set<String> ASYNC =
            Set.of(
                    "runAsync",
                    "supplyAsync",
                    "thenApplyAsync",
                    "thenAcceptAsync",
                    "thenRunAsync",
                    "whenCompleteAsync",
                    "handleAsync");

    private static final Set<String> HAND_OVER =
            Set.of("start", "startVirtualThread", "execute", "submit");

    @Override
    public String name() {
        return "start-to-run";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call call : source.calls()) {
            String own = ownThread(source, call);
            if (own != null) {
                changes.add(
                        call.change(
                                source.quoted(call.tree()) + " runs in the calling thread",
                                call.becomes(own)));
            }
        }
        return changes;
    }

    private static String ownThread(JavaSource source, Call call) {
        if (call.isJdks(ASYNC)) {
            String function =
                    call.receiver() == null ? call.name() : call.receiverText() + "." + call.name();
            return function + "(" + call.argument(0) + ", Runnable::run)";
        }
        if (call.name().equals("start") && call.arguments() == 0 && call.isOf("java.lang.Thread")) {
            return call.receiver() == null ? "run()" : call.receiverText() + ".run()";
        }
        boolean handedOver = call.isJdks(HAND_OVER) && call.arguments() == 1 && call.isStatement();
        return handedOver ? "((Runnable) (" + call.argument(0) + ")).run()" : null;
    }
}
