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
     * @return whether a signal came, or a spurious wake-up; false if an interrupt or the deadline
     *     did
     */
    static boolean in(
            Monitor m,
            ArrayList<Strand> waiters,
            Strand s,
            long deadline,
            boolean interruptible,
            String name) {
        s.writes++;
        int depth = m.count;
        s.waitsInProgram = s.waitSite != 0;
        boolean spurious = s.wakesSpuriously();
        if (Execution.tracing) {
            Tracer.note(s, "waits on " + name + (spurious ? " and wakes up without a signal" : ""));
        }
        m.free(s);
        if (spurious) {
            m.enter(s, depth);
        } else if (interruptible && Interrupts.came(s)) {
            s.signalled = false;
            m.enter(s, depth);
        } else {
            s.monitor = m;
            s.waitSet = waiters;
            s.signalled = false;
            s.awakened = false;
            s.waitingSince = Execution.steps();
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
                m.enter(s, depth);
            }
        }
        if (Execution.tracing) {
            Tracer.note(s, "goes on, holding " + Names.of(m.object));
        }
        return spurious || s.signalled;
    }

    static void signal(Monitor m, ArrayList<Strand> waiters, Strand s, boolean all, String name) {
        s.writes++;
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
            Strand w = waiters.remove(all ? 0 : Execution.choose(waiters.size()));
            w.signalled = true;
            m.awaken(w);
        } while (all && !waiters.isEmpty());
    }

    /** An interrupt ends a wait; the waiter will throw once it has the lock again. */
    static void interrupt(Strand w) {
        w.waitSet.remove(w);
        w.monitor.interrupted.add(w);
        w.monitor.awaken(w);
    }
}
