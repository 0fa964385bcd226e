package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.concurrent.TimeUnit;

/** {@code LockSupport}: a permit for each thread. */
public final class Parking {

    private static final int FIELD = Fields.register("thread", "permit", true, false, true);

    private Parking() {}

    public static void park() {
        park(Long.MAX_VALUE);
    }

    public static void park(Object blocker) {
        park(Long.MAX_VALUE);
    }

    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            park(Time.after(nanos));
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long deadline) {
        parkNanos(TimeUnit.MILLISECONDS.toNanos(deadline - Time.currentTimeMillis()));
    }

    public static void parkUntil(Object blocker, long deadline) {
        parkUntil(deadline);
    }

    private static void park(long deadline) {
        Strand s = Execution.current;
        boolean spurious = s.wakesSpuriously();
        Location l = location(s);
        s.target = l;
        s.field = FIELD;
        s.waitingSince = Execution.steps();
        if (spurious) {
            // Its step may still find a permit, and takes it: a park never leaves one behind.
            Execution.announce(s, Strand.Pending.ACCESS);
            Steps.use(l, Steps.WRITE);
        } else {
            s.pause = true;
            Time.waitUntil(s, deadline);
            s.pause = false;
            Execution.announce(s, Strand.Pending.PARK);
            Time.done(s);
            boolean either = deadline != Long.MAX_VALUE || Interrupts.used();
            Steps.use(l, either ? Steps.EITHER : Steps.PASS, 1);
        }
        Interrupts.observe(s);
        if (!s.timedOut || s.permit || spurious) {
            s.writes++;
        }
        s.loops.read(l);
        if (s.permit) {
            l.acquire(s.clock, Execution.count);
        }
        if (Execution.tracing) {
            Tracer.note(s, went(s, spurious));
        }
        s.permit = false;
    }

    private static String went(Strand s, boolean spurious) {
        if (s.permit) {
            return "takes its permit and goes on";
        }
        return spurious ? "parks and comes back without a permit" : "stops waiting for a permit";
    }

    public static void unpark(ModelThread thread) {
        if (thread == null || !thread.begun()) {
            return;
        }
        Strand s = Execution.current;
        Strand target = thread.strand;
        Location l = location(target);
        s.writes++;
        Execution.announce(s, l, FIELD, Strand.Pending.ACCESS);
        Steps.use(l, Steps.GIVE, target.permit ? 1 : 0);
        l.release(s.clock, Execution.count);
        s.tick();
        if (Execution.tracing) {
            Tracer.note(s, "gives " + thread.shownName() + " a permit");
        }
        if (!target.permit) {
            target.permit = true;
            l.version++;
            if (target.pending == Strand.Pending.PARK && !Interrupts.reach(target)) {
                Execution.enable(target);
            }
        }
    }

    private static Location location(Strand s) {
        if (s.permitLocation == null) {
            s.permitLocation = Locations.make(FIELD, s, -1);
        }
        return s.permitLocation;
    }

    public static void setCurrentBlocker(Object blocker) {}

    public static Object getBlocker(ModelThread thread) {
        return null;
    }

    /** For the JDK's own locks. */
    public static long getThreadId(ModelThread thread) {
        return thread.threadId();
    }
}
