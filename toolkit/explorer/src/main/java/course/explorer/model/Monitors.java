package course.explorer.model;

import course.explorer.search.Steps;

/** {@code synchronized}, {@code wait} and {@code notify} (JLS §17.1, §17.2). */
public final class Monitors {

    private static final int FIELD = Fields.register("monitor", "monitor", true, false, true);

    private Monitors() {}

    static int fieldOf(Object object) {
        return FIELD;
    }

    public static void enter(Object o) {
        if (o == null) {
            throw new NullPointerException("synchronized on null");
        }
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        s.writes++;
        Monitor m = Shadows.monitor(o);
        if (m.owner == s) {
            m.count++;
            return;
        }
        if (!Fields.visible(m.field)) {
            if (m.owner == null && m.location.inOrder(true, s.clock)) {
                m.location.atomicAccess(true, s.epoch, s.clock);
                m.owner = s;
                m.count = 1;
                return;
            }
            Fields.show(m.field);
            Execution.abandon(Ending.RESTART);
        }
        acquire(s, m, 1);
        if (Execution.tracing) {
            Tracer.note(s, "enters synchronized (" + Names.of(o) + ")");
        }
    }

    private static void acquire(Strand s, Monitor m, int count) {
        s.monitor = m;
        s.target = m.location;
        s.field = m.field;
        Execution.announce(s, Strand.Pending.ENTER);
        s.monitor = null;
        take(s, m, count);
    }

    private static void take(Strand s, Monitor m, int count) {
        Steps.use(m.location, Steps.ACQUIRE);
        m.location.acquire(s.clock, Execution.count);
        m.location.atomicAccess(true, s.epoch, s.clock);
        m.owner = s;
        m.count = count;
    }

    public static void exit(Object o) {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0 || Execution.over) {
            return;
        }
        Monitor m = Shadows.monitor(o);
        if (m.owner != s) {
            throw new IllegalMonitorStateException();
        }
        if (--m.count == 0) {
            free(s, m);
            if (Execution.tracing) {
                Tracer.note(s, "leaves synchronized (" + Names.of(o) + ")");
            }
        }
    }

    private static void free(Strand s, Monitor m) {
        m.owner = null;
        m.location.release(s.clock, Execution.count);
        s.tick();
        Steps.use(m.location, Steps.RELEASE);
    }

    static boolean holds(Object o) {
        Strand s = Execution.current;
        return s != null && Shadows.monitor(o).owner == s;
    }

    public static void await(Object o) throws InterruptedException {
        await(o, 0L);
    }

    public static void await(Object o, long millis, int nanos) throws InterruptedException {
        await(o, nanos > 0 ? millis + 1 : millis);
    }

    /** {@code o.wait(millis)}; 0 waits without limit. */
    public static void await(Object o, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Strand s = Execution.current;
        Monitor m = Shadows.monitor(o);
        if (m.owner != s) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        if (!Fields.visible(m.field)) {
            Fields.show(m.field);
            Execution.abandon(Ending.RESTART);
        }
        Interrupts.throwIfSet(s);
        s.writes++;
        int depth = m.count;
        boolean spurious = s.spuriousLeft > 0 && Execution.choose(2) == 1;
        if (spurious) {
            s.spuriousLeft--;
        }
        if (Execution.tracing) {
            Tracer.note(
                    s,
                    spurious
                            ? "waits on " + Names.of(o) + " and wakes up without a signal"
                            : "waits on " + Names.of(o));
        }
        free(s, m);
        s.monitor = m;
        s.signalled = false;
        if (!spurious) {
            s.waitingSince = Execution.steps();
            m.waiters.add(s);
            s.target = m.location;
            s.field = -m.field;
            s.interruptible = true;
            Time.waitUntil(s, millis == 0 ? Long.MAX_VALUE : Time.after(millis * 1_000_000));
            Execution.announce(s, Strand.Pending.WAIT);
            Time.done(s);
            m.waiters.remove(s);
            s.interruptible = false;
        }
        acquireAgain(s, m, depth);
        if (Execution.tracing) {
            Tracer.note(s, "goes on, holding " + Names.of(o));
        }
        if (!s.signalled && !spurious) {
            Interrupts.throwIfSet(s);
        }
    }

    /** After a wait: if a signal or an interrupt came, the announcement became that of entering. */
    private static void acquireAgain(Strand s, Monitor m, int depth) {
        if (!s.awakened) {
            acquire(s, m, depth);
            return;
        }
        s.awakened = false;
        s.monitor = null;
        take(s, m, depth);
    }

    public static void signal(Object o) {
        Strand s = Execution.current;
        Monitor m = owned(o, s);
        s.writes++;
        if (Execution.tracing) {
            Tracer.note(
                    s, "notifies " + Names.of(o) + (m.waiters.isEmpty() ? ": nobody waits" : ""));
        }
        if (m.waiters.isEmpty()) {
            m.lostSignal = Execution.steps();
            return;
        }
        wake(m, m.waiters.remove(Execution.choose(m.waiters.size())));
    }

    public static void signalAll(Object o) {
        Strand s = Execution.current;
        Monitor m = owned(o, s);
        s.writes++;
        if (Execution.tracing) {
            Tracer.note(
                    s,
                    "notifies all on "
                            + Names.of(o)
                            + (m.waiters.isEmpty() ? ": nobody waits" : ""));
        }
        if (m.waiters.isEmpty()) {
            m.lostSignal = Execution.steps();
        }
        while (!m.waiters.isEmpty()) {
            wake(m, m.waiters.removeFirst());
        }
    }

    private static Monitor owned(Object o, Strand s) {
        Monitor m = Shadows.monitor(o);
        if (m.owner != s) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return m;
    }

    /** The waiter now only needs the monitor. */
    private static void wake(Monitor m, Strand w) {
        w.signalled = true;
        awaken(m, w);
    }

    /** Ends a wait early; the waiter will throw once it has the monitor again. */
    static void interrupt(Strand w) {
        w.monitor.waiters.remove(w);
        awaken(w.monitor, w);
    }

    private static void awaken(Monitor m, Strand w) {
        w.awakened = true;
        w.deadline = Long.MAX_VALUE;
        w.pending = Strand.Pending.ENTER;
        w.field = m.field;
        Execution.enable(w);
    }
}
