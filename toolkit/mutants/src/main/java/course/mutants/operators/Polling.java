package course.mutants.operators;

import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A wait is a loop that looks again and again.
 *
 * @param name of the operator
 * @param pause what it does between two looks
 * @param verb for the sentence
 */
record Polling(String name, String pause, String verb) implements MutationOperator {

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call call : source.calls()) {
            String loop =
                    call.isStatement() && call.owner().startsWith("java.")
                            ? loop(source, call)
                            : null;
            if (loop != null) {
                changes.add(
                        new Change(
                                source.start(call.tree()),
                                source.quoted(call.tree()) + " " + verb,
                                source.replace(call.statement().getLeaf(), loop)));
            }
        }
        return changes;
    }

    /** In the place of the call, or null. */
    private String loop(JavaSource source, Call call) {
        String on = call.receiverText();
        return switch (call.name()) {
            case "wait" -> pause;
            case "await" ->
                    call.isOf("java.util.concurrent.locks.Condition")
                            ? withoutLock(source, call)
                            : "while (" + on + ".getCount() > 0) {\n" + pause + "\n}";
            case "acquire" ->
                    "while (!"
                            + on
                            + ".tryAcquire("
                            + (call.arguments() == 0 ? "" : call.argument(0))
                            + ")) {\n"
                            + pause
                            + "\n}";
            case "join" ->
                    call.isOf("java.lang.Thread")
                            ? "while (" + on + ".isAlive()) {\n" + pause + "\n}"
                            : null;
            case "lock", "lockInterruptibly" -> "while (!" + on + ".tryLock()) {\n" + pause + "\n}";
            default -> null;
        };
    }

    /** Gives the lock back for the pause, as the wait does. */
    private String withoutLock(JavaSource source, Call call) {
        return source.regions().stream()
                .filter(region -> region.kind() == Region.Kind.CALLS && region.holdsDuring(call))
                .map(Region::lock)
                .findFirst()
                .map(lock ->
                        lock
                                + ".unlock();\ntry {\n"
                                + pause
                                + "\n} finally {\n"
                                + lock
                                + ".lock();\n}")
                .orElse(null);
    }
}
