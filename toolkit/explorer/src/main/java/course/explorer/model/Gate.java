package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/** Something a strand waits to pass; whether it is open depends on shared state alone. */
abstract class Gate {

    /** Whether the strand could pass now. */
    abstract boolean open(Strand s, int argument);

    /** Where its state is kept, for dependence. */
    abstract Location location();

    /** What passes with this argument compete for. */
    Location location(int argument) {
        return location();
    }

    /** Whether the strand could take a step now: pass, or get in line. */
    boolean ready(Strand s, int argument) {
        return open(s, argument);
    }

    /** Whether the strand, whose turn it is, has got in line in place of passing. */
    boolean linesUp(Strand s, int argument) {
        return false;
    }

    /** The strand that has to act before it opens, or null if unknown. */
    Strand holder() {
        return null;
    }

    /** The strand that has to act before this one can pass, or null if unknown. */
    Strand blocker(Strand s) {
        return holder();
    }

    /** Whether a waiter looks first whether it is open and then whether it was interrupted. */
    protected boolean opensFirst() {
        return false;
    }

    /** How a pass counts for dependence, one of {@link course.explorer.search.Steps}' kinds. */
    abstract byte passKind(int argument);

    /** The level that a pass needs, where its kind has levels. */
    int need(int argument) {
        return 0;
    }

    /**
     * Waits until it is open, as a step of the running strand. To pass is up to the caller.
     *
     * @param field what is waited for, of {@link Fields}
     * @param nanos waits at most, or {@link Long#MAX_VALUE}
     * @return false if the time was over first
     */
    final boolean await(Strand s, int argument, int field, boolean interruptible, long nanos)
            throws InterruptedException {
        long deadline = nanos == Long.MAX_VALUE ? nanos : Time.after(nanos);
        return awaitUntil(s, argument, field, interruptible, deadline);
    }

    /** The same until a time of the virtual clock, in ns. */
    final boolean awaitUntil(
            Strand s, int argument, int field, boolean interruptible, long deadline)
            throws InterruptedException {
        boolean hadToWait = false;
        Time.waitUntil(s, deadline);
        if (s.deadline != Long.MAX_VALUE) {
            Steps.use(location(), Steps.READ);
            hadToWait = !open(s, argument);
        }
        do {
            turn(s, argument, location(argument), field, interruptible);
        } while (!ends(s, interruptible) && linesUp(s, argument));
        boolean late = hadToWait && Time.givesUpLate(s);
        Time.done(s);
        if (interruptible) {
            Interrupts.observe(s);
        }
        boolean interrupted = interruptible && !late && !opensFirst() && Interrupts.wins(s);
        if (!late && !interrupted && open(s, argument)) {
            return true;
        }
        Steps.use(location(), Steps.READ);
        s.loops.read(location());
        if (!late && !s.timedOut) {
            Interrupts.throwIfCame(s);
        }
        trace(s, "gives up waiting for ");
        return false;
    }

    private static boolean ends(Strand s, boolean interruptible) {
        return s.timedOut || interruptible && s.interrupted;
    }

    /** Announces that the strand waits for it, until it is open or the wait ends otherwise. */
    final void turn(Strand s, int argument, Location target, int field, boolean interruptible) {
        s.gate = this;
        s.gateArgument = argument;
        s.interruptible = interruptible;
        s.waitingSince = Execution.steps();
        Execution.announce(s, target, field, Strand.Pending.GATE);
        s.gate = null;
        s.interruptible = false;
    }

    /**
     * Whether a wait could end by time or by an interrupt. One that could is in the way of what
     * comes before it is open, too.
     */
    static boolean endsOtherwise(boolean interruptible, long nanos) {
        return !Time.forever(nanos) || interruptible && Interrupts.used();
    }

    /** What a trace says before the gate's name when a thread passes. */
    protected String passes() {
        return "comes through ";
    }

    /** The same for one that does not wait and finds it closed. */
    protected String cannotPass() {
        return "does not get through ";
    }

    /** The same for a change that may let others pass. */
    protected String gives() {
        return "opens ";
    }

    final void trace(Strand s, String what) {
        if (Execution.tracing) {
            Tracer.note(s, what + Names.of(this));
        }
    }
}
