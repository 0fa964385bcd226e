package course.explorer.model;

import course.explorer.search.Chooser;
import course.explorer.search.Steps;

/** Which threads can take a step, and asking the chooser for one of them. */
final class Decisions {

    private Decisions() {}

    static long enabledMask() {
        long mask = 0;
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (enabled(s)) {
                mask |= 1L << i;
            }
            if (s.interruptible && !s.foundClosed) {
                s.foundClosed = closed(s);
            }
        }
        return mask;
    }

    private static boolean closed(Strand s) {
        return switch (s.pending) {
            case ENTER -> s.monitor.owner != null;
            case GATE -> !s.gate.open(s, s.gateArgument);
            default -> false;
        };
    }

    static boolean enabled(Strand s) {
        return switch (s.pending) {
            case ACCESS -> true;
            case ENTER -> s.monitor.owner == null || s.interruptible && s.interrupted;
            case GATE -> s.gate.ready(s, s.gateArgument) || s.interruptible && s.interrupted;
            case PARK -> s.permit || s.interrupted;
            case LOCAL, WAIT, JOIN, SLEEP, SPIN, QUIET, DONE -> false;
        };
    }

    /**
     * Waiters in a Condition that were interrupted and have not seen it. A signal may turn what
     * they are about to do into something else, so that no race can tell that they might have gone
     * first.
     */
    private static long brokenOff() {
        long mask = 0;
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (s.brokenOff && s.pending == Strand.Pending.ACCESS) {
                mask |= 1L << i;
            }
        }
        return mask;
    }

    /**
     * Has the chooser decide.
     *
     * @return who moves next, or null if the execution is over
     */
    static Strand decide(int lastMover) {
        if (Execution.tracing) {
            Tracer.settle();
        }
        long mask = enabledMask();
        long firing = Time.firing(mask);
        Execution.chooser.mustTry(firing | brokenOff());
        mask |= firing;
        if (mask == 0) {
            mask = Quiet.ready();
        }
        if (mask == 0) {
            announceStuck();
            Execution.end(Ending.stuck());
            return null;
        }
        if (Steps.count() >= Execution.session.depth()) {
            Execution.end(Ending.tooLong(Execution.session.depth()));
            return null;
        }
        if (Execution.session.cancelled()) {
            Execution.end(Ending.cut("cancelled"));
            return null;
        }
        int t = Execution.chooser.next(mask, lastMover, signature(mask), Locations.count());
        if (t == Chooser.ABANDON) {
            announceStuck();
            Execution.end(Ending.abandoned());
            return null;
        }
        Strand s = Execution.strands[t];
        Time.chosen(s, mask);
        return s;
    }

    /**
     * Threads that wait when an execution ends might have gone first, if that had been their turn.
     */
    static void announceStuck() {
        for (int i = 0; i < Execution.count; i++) {
            Strand s = Execution.strands[i];
            if (!enabled(s)) {
                announceStuck(s);
            }
        }
    }

    private static void announceStuck(Strand s) {
        switch (s.pending) {
            case ENTER ->
                    Execution.chooser.stuck(
                            s.id,
                            s.order,
                            s.monitor.location,
                            s.monitor.takeKind(),
                            1,
                            Execution.count);
            case GATE ->
                    Execution.chooser.stuck(
                            s.id,
                            s.order,
                            s.gate.location(s.gateArgument),
                            s.gate.passKind(s.gateArgument),
                            s.gate.need(s.gateArgument),
                            Execution.count);
            default -> {}
        }
    }

    private static long signature(long mask) {
        long h = mask;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            Strand s = Execution.strands[Long.numberOfTrailingZeros(rest)];
            int what = s.target == null ? 0 : s.target.id + 1;
            h = h * 31 + (s.pending.ordinal() * 131071L + s.field) * 524287L + what;
        }
        return h;
    }
}
