package course.explorer.model;

import java.util.ArrayList;

/**
 * Waiting for a signal with a lock held, and signalling: the part that monitors and Conditions have
 * in common.
 *
 * <p>A spurious wake-up at any time before a signal computes the same as one at once, since until
 * then the waiter can tell no difference: so it is a choice at the beginning of the wait.
 */
public final class Waiting {

    private Waiting() {}

    /** The wait that comes next stands in the program, which has to expect that it ends early. */
    public static void at(int site) {
        if (Execution.current != null) {
            Execution.current.waitSite = site;
        }
    }

    /**
     * Gives the lock back, waits, and takes it again.
     *
     * <p>One whom an interrupt wakes in a Condition clears its status before it waits for the lock;
     * one in a monitor has the monitor first, and looks at its status then.
     *
     * @return whether a signal came, or a spurious wake-up; false if an interrupt or the deadline
     *     did, see {@link Strand#brokenOff}
     */
    static boolean in(
            Monitor m,
            ArrayList<Strand> waiters,
            Strand s,
            long deadline,
            boolean interruptible,
            String name) {
        int depth = m.count;
        s.waitsInProgram = s.waitSite != 0;
        boolean spurious = s.wakesSpuriously();
        boolean limited = deadline != Long.MAX_VALUE && !spurious;
        s.writes += limited ? 0 : 1;
        if (Execution.tracing) {
            Tracer.note(s, "waits on " + name + (spurious ? " and wakes up without a signal" : ""));
        }
        m.free(s);
        s.brokenOff = false;
        s.timedOut = false;
        if (spurious) {
            m.enter(s, depth);
        } else if (interruptible && Interrupts.came(s)) {
            s.signalled = false;
            if (m.isCondition()) {
                s.brokenOff = Interrupts.status(s, true);
            }
            m.enter(s, depth);
        } else {
            s.monitor = m;
            s.waitSet = waiters;
            s.signalled = false;
            s.awakened = false;
            s.waitingSince = Execution.steps();
            s.waitsOn = name;
            waiters.add(s);
            s.target = m.location;
            s.field = -m.field;
            s.interruptible = interruptible;
            Time.waitUntil(s, deadline);
            Execution.announce(s, Strand.Pending.WAIT);
            Time.done(s);
            s.interruptible = false;
            if (s.awakened) {
                s.monitor = null;
                m.take(s, depth);
            } else {
                waiters.remove(s);
                if (s.brokenOff) {
                    Interrupts.clear(s);
                }
                m.enter(s, depth);
            }
        }
        s.writes += limited && (s.brokenOff || s.signalled || !s.timedOut) ? 1 : 0;
        if (Execution.tracing) {
            Tracer.note(s, "goes on, holding " + Names.of(m.object));
        }
        return spurious || s.signalled;
    }

    static void signal(Monitor m, ArrayList<Strand> waiters, Strand s, boolean all, String name) {
        s.writes++;
        if (waiters.stream().anyMatch(w -> w.brokenOff)) {
            // Whether one who was interrupted is still there is something that a step decides.
            Execution.announce(s, m.location, m.field, Strand.Pending.ACCESS);
        }
        if (Execution.tracing) {
            Tracer.note(
                    s,
                    (all ? "notifies all on " : "notifies ")
                            + name
                            + (waiters.isEmpty() ? ": nobody waits" : ""));
        }
        if (Interrupts.used()) {
            waiters.forEach(Interrupts::observe);
            m.interrupted.forEach(Interrupts::observe);
        }
        if (waiters.isEmpty()) {
            m.lostSignal = Execution.steps();
            return;
        }
        do {
            // Which waiter a monitor notifies is open; a Condition signals the first (its lock
            // says).
            int which = all || m.isCondition() ? 0 : Execution.choose(waiters.size());
            Strand w = waiters.remove(which);
            w.signalled = true;
            w.brokenOff = false;
            m.awaken(w);
        } while (all && !waiters.isEmpty());
    }

    /**
     * An interrupt ends a wait; the waiter will throw once it has the lock again. In a Condition it
     * can still be signalled until it has seen the interrupt, and then it does not throw.
     */
    static void interrupt(Strand w) {
        w.monitor.interrupted.add(w);
        if (w.monitor.isCondition()) {
            w.brokenOff = true;
            Interrupts.wake(w);
        } else {
            w.waitSet.remove(w);
            w.monitor.awaken(w);
        }
    }
}
