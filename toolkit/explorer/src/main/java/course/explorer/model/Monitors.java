package course.explorer.model;

import java.util.concurrent.TimeUnit;

/** {@code synchronized}, {@code wait} and {@code notify} (JLS §17.1, §17.2). */
public final class Monitors {

    private static final int FIELD = Fields.register("monitor", "monitor", true, false, true);

    private Monitors() {}

    static Monitor create(Object o) {
        if (o instanceof Output) {
            Output.showLocked();
        } else if (o instanceof ModelThread thread) {
            ThreadMonitor.showLocked(thread);
        }
        return new Monitor(o, FIELD, 0);
    }

    public static void enter(Object o) {
        if (o == null) {
            throw new NullPointerException("synchronized on null");
        }
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        Monitor m = Shadows.monitor(o);
        if (m.owner == s) {
            m.again(s);
            return;
        }
        Tracer.settle(s);
        if (m.enterQuietly(s)) {
            if (Execution.tracing) {
                Tracer.quiet(s, "enters synchronized (" + Names.of(o) + ")");
            }
            return;
        }
        m.enter(s, 1);
        if (Execution.tracing) {
            Tracer.note(s, "enters synchronized (" + Names.of(o) + ")");
        }
    }

    public static void exit(Object o) {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0 || Execution.over) {
            return;
        }
        Monitor m = Shadows.monitor(o);
        if (m.owner != s) {
            throw Meaning.of(
                    new IllegalMonitorStateException(),
                    "it leaves synchronized (" + Names.of(o) + "), which it does not hold");
        }
        if (m.less(s)) {
            if (Execution.tracing) {
                Tracer.note(s, "leaves synchronized (" + Names.of(o) + ")");
            }
            m.free(s);
        }
    }

    static boolean holds(Object o) {
        Strand s = Execution.current;
        return s != null && Shadows.monitor(o).owner == s;
    }

    public static void await(Object o) throws InterruptedException {
        await(o, 0L);
    }

    public static void await(Object o, long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeoutMillis value is negative");
        }
        Timeouts.check(millis, nanos);
        await(o, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    /** {@code o.wait(millis)}; 0 waits without limit. */
    public static void await(Object o, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Strand s = Execution.current;
        Monitor m = owned(o, s, "wait()");
        m.show();
        long deadline =
                millis == 0 ? Long.MAX_VALUE : Time.after(TimeUnit.MILLISECONDS.toNanos(millis));
        Interrupts.throwIfSet(s);
        if (!Waiting.in(m, m.waiters, s, deadline, true, Names.of(o))) {
            Interrupts.throwIfSet(s);
        }
    }

    public static void signal(Object o) {
        Strand s = Execution.current;
        Monitor m = owned(o, s, "notify()");
        Waiting.signal(m, m.waiters, s, false, Names.of(o));
    }

    public static void signalAll(Object o) {
        Strand s = Execution.current;
        Monitor m = owned(o, s, "notifyAll()");
        Waiting.signal(m, m.waiters, s, true, Names.of(o));
    }

    private static Monitor owned(Object o, Strand s, String call) {
        Monitor m = Shadows.monitor(o);
        if (m.owner != s) {
            throw Meaning.of(
                    new IllegalMonitorStateException("current thread is not owner"),
                    call
                            + " on "
                            + Names.of(o)
                            + " is allowed only inside synchronized on the same object");
        }
        return m;
    }
}
