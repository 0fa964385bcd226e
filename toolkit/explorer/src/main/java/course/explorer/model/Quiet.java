package course.explorer.model;

import course.explorer.race.Location;

/**
 * Waiting until no other thread can take a step: each has ended or waits for something that only
 * the waiter could bring about. No deadline that can still pass is left then.
 *
 * <p>The step depends on all steps before it and all after it depend on it, since none of them
 * could have been on the other side. What a thread waits for then may have been taken from it by
 * one that came first; so, as at the end of an execution, it counts as a step that could not be
 * taken. In the memory model it orders nothing: the waiter has seen nothing of what the others did.
 */
final class Quiet {

    private Quiet() {}

    static void await(Strand s) {
        s.target = null;
        s.field = 0;
        Execution.announce(s, Strand.Pending.QUIET);
        for (int i = 0; i < Execution.count; i++) {
            Location.join(s.order, Execution.strands[i].order, Execution.count);
        }
        for (int i = 0; i < Execution.count; i++) {
            Strand other = Execution.strands[i];
            if (other != s) {
                Location.join(other.order, s.order, Execution.count);
                other.order[s.id]++;
            }
        }
    }

    /** The threads that wait for it, if no other can move; as a bit set. */
    static long ready() {
        long mask = 0;
        for (int i = 0; i < Execution.count; i++) {
            if (Execution.strands[i].pending == Strand.Pending.QUIET) {
                mask |= 1L << i;
            }
        }
        if (mask != 0) {
            Decisions.announceStuck();
        }
        return mask;
    }
}
