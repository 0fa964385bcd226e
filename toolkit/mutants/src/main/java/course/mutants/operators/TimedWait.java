package course.mutants.operators;

import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/** A wait gives up after a millisecond. */
final class TimedWait implements MutationOperator {

    private static final String MILLISECOND = "1, TimeUnit.MILLISECONDS";

    @Override
    public String name() {
        return "timed-wait";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call call : source.calls()) {
            String timed = timed(call);
            if (timed != null && (call.isStatement() || call.name().equals("take"))) {
                String receiver = call.receiver() == null ? "" : call.receiverText() + ".";
                changes.add(
                        call.change(
                                source.quoted(call.tree()) + " waits 1 ms at most",
                                call.becomes(receiver + timed)));
            }
        }
        return changes;
    }

    /** The call with a limit, or null. */
    private static String timed(Call call) {
        boolean bare = call.owner().startsWith("java.") && call.arguments() == 0;
        return switch (call.name()) {
            case "wait" -> bare ? "wait(1)" : null;
            case "join" -> bare && call.isOf("java.lang.Thread") ? "join(1)" : null;
            case "await" -> bare ? "await(" + MILLISECOND + ")" : null;
            case "acquire" -> bare ? "tryAcquire(" + MILLISECOND + ")" : null;
            case "lockInterruptibly" -> bare ? "tryLock(" + MILLISECOND + ")" : null;
            case "take" -> bare ? "poll(" + MILLISECOND + ")" : null;
            case "put" ->
                    call.isOf("java.util.concurrent.BlockingQueue")
                            ? "offer(" + call.argument(0) + ", " + MILLISECOND + ")"
                            : null;
            default -> null;
        };
    }
}
