package course.judge.spec;

import course.explorer.CallHistory.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a client stands when nobody but its main thread can move. Immutable.
 *
 * @param possible ways in which its calls can have taken effect
 * @param waiting for each thread the call that it waits in, or {@link #NO_CALL}
 * @param ended the threads that make no more calls and that nobody has waited for; a bit set
 * @param made all calls that were begun
 * @param tried those of them that the main thread made after the first standstill
 */
record Standing<S>(
        Set<Configuration<S>> possible,
        int[] waiting,
        int ended,
        List<Integer> made,
        List<Integer> tried) {

    static final int NO_CALL = Integer.MIN_VALUE;

    /** Before anything has happened. */
    static <S> Standing<S> beginning(List<S> states, int threads) {
        int[] none = new int[threads + 1];
        Arrays.fill(none, NO_CALL);
        var start = new Configuration<>(List.copyOf(states), 0, 0);
        return new Standing<>(Set.of(start), none, 0, List.of(), List.of());
    }

    boolean isAnybodyWaiting() {
        return Arrays.stream(waiting).anyMatch(each -> each != NO_CALL);
    }

    /** After these events, which leave it as possible that things are so. */
    Standing<S> after(List<Event> events, boolean first, Set<Configuration<S>> nowPossible) {
        int[] open = waiting.clone();
        int left = ended;
        List<Integer> begun = new ArrayList<>(made);
        List<Integer> probes = new ArrayList<>(tried);
        for (Event each : events) {
            switch (each.what()) {
                case BEGINS -> {
                    open[each.thread()] = each.call();
                    if (Code.isJoin(each.call())) {
                        left &= ~Code.joined(each.call());
                    } else if (Code.isCall(each.call())) {
                        begun.add(each.call());
                        if (!first && each.thread() == 0) {
                            probes.add(each.call());
                        }
                    }
                }
                case ENDS -> open[each.thread()] = NO_CALL;
                case LEAVES -> left |= 1 << each.thread();
                case QUIET -> {}
            }
        }
        return new Standing<>(nowPossible, open, left, List.copyOf(begun), List.copyOf(probes));
    }
}
