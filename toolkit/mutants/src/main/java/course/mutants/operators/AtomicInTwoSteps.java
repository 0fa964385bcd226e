package course.mutants.operators;

import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/** An atomic operation is a {@code get} and then a {@code set}. */
final class AtomicInTwoSteps implements MutationOperator {

    private static final String ATOMICS = "java.util.concurrent.atomic.";

    @Override
    public String name() {
        return "atomic-in-two-steps";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call call : source.calls()) {
            if (call.receiver() == null) {
                continue;
            }
            String steps = steps(call);
            if (steps != null && call.isStatement()) {
                steps = "Objects.hash(" + steps + ")";
            }
            if (steps != null) {
                changes.add(
                        call.change(
                                source.quoted(call.tree()) + " is done in two steps",
                                call.becomes(steps)));
            }
        }
        return changes;
    }

    /** The second step stands in an expression that has the first one's value. */
    private static String steps(Call call) {
        String on = call.receiverText();
        if (call.owner().startsWith(ATOMICS)) {
            boolean number = call.owner().endsWith("Integer") || call.owner().endsWith("Long");
            return switch (call.name()) {
                case "incrementAndGet" -> number ? added(on, "1", true) : null;
                case "decrementAndGet" -> number ? added(on, "-1", true) : null;
                case "getAndIncrement" -> number ? added(on, "1", false) : null;
                case "getAndDecrement" -> number ? added(on, "-1", false) : null;
                case "addAndGet" -> number ? added(on, call.argument(0), true) : null;
                case "getAndAdd" -> number ? added(on, call.argument(0), false) : null;
                case "compareAndSet" -> call.arguments() == 2 ? compared(call, on) : null;
                default -> null;
            };
        }
        return switch (call.name()) {
            case "putIfAbsent" ->
                    call.isOf("java.util.concurrent.ConcurrentMap")
                            ? "(%1$s.containsKey(%2$s) ? %1$s.get(%2$s) : %1$s.put(%2$s, %3$s))"
                                    .formatted(on, call.argument(0), call.argument(1))
                            : null;
            default -> null;
        };
    }

    /**
     * {@code getAndSet} gives the value that is there by then; only what was seen before counts.
     */
    private static String added(String on, String more, boolean afterwards) {
        String back = afterwards ? " + (" + more + ")" : "";
        return "java.util.stream.Stream.of(%1$s.get()).peek(seen -> %1$s.set(seen + (%2$s))).toList().getFirst()%3$s"
                .formatted(on, more, back);
    }

    private static String compared(Call call, String on) {
        return "(%1$s.get() == (%2$s) && Optional.ofNullable(%1$s.getAndSet(%3$s)) != null)"
                .formatted(on, call.argument(0), call.argument(1));
    }
}
