package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/** A thread's interrupt status (JLS §17.2.3): a shared variable that also ends waits. */
final class Interrupts {

    private static final int FIELD =
            Fields.register("thread", "interrupt status", true, false, true);

    private Interrupts() {}

    /** Clears and throws if the status is set; does nothing, and takes no step, while none was. */
    static void throwIfSet(Strand s) throws InterruptedException {
        if (s != null && status(s, true)) {
            throw new InterruptedException();
        }
    }

    /** Reads the status of a strand, and clears it if asked. */
    static boolean status(Strand target, boolean clear) {
        Strand s = Execution.current;
        if (s == null || target == null) {
            return false;
        }
        if (Fields.visible(FIELD)) {
            look(s, target, clear ? Steps.WRITE : Steps.READ);
        }
        boolean set = target.interrupted;
        if (!set && Fields.visible(FIELD)) {
            s.loops.read(location(target));
        }
        if (set && clear) {
            target.interrupted = false;
            s.writes++;
        }
        return set;
    }

    static void interrupt(Strand target) {
        Strand s = Execution.current;
        Execution.show(FIELD);
        s.writes++;
        look(s, target, Steps.WRITE);
        location(target).version++;
        if (Execution.tracing) {
            Tracer.note(s, "interrupts " + target.thread.shownName());
        }
        boolean blocked = !Decisions.enabled(target);
        target.interrupted = true;
        location(target).release(s.clock, Execution.count);
        s.tick();
        switch (target.pending) {
            case WAIT -> {
                if (target.interruptible) {
                    Waiting.interrupt(target);
                }
            }
            case SLEEP, JOIN -> wake(target);
            case PARK, GATE, ENTER -> {
                if (blocked) {
                    Execution.enable(target);
                }
            }
            default -> {}
        }
    }

    /** Whether some thread is interrupted in this exploration. */
    static boolean used() {
        return Fields.visible(FIELD);
    }

    /** A thread starts that was interrupted before. */
    static void startSet(Strand target) {
        Execution.show(FIELD);
        target.interrupted = true;
    }

    /** Whether the status was set by now, seen by the step that is running. */
    static boolean came(Strand s) {
        observe(s);
        return s.interrupted;
    }

    /** A wait that an interrupt could have ended has looked at the status. */
    static void observe(Strand s) {
        if (Fields.visible(FIELD)) {
            Steps.use(location(s), Steps.READ);
        }
    }

    private static void wake(Strand target) {
        if (target.interruptible) {
            target.pending = Strand.Pending.ACCESS;
            target.target = location(target);
            target.field = FIELD;
            target.deadline = Long.MAX_VALUE;
            Execution.enable(target);
        }
    }

    private static void look(Strand s, Strand target, byte how) {
        Location l = location(target);
        Execution.announce(s, l, FIELD, Strand.Pending.ACCESS);
        Steps.use(l, how);
        l.acquire(s.clock, Execution.count);
    }

    private static Location location(Strand target) {
        if (target.interruptLocation == null) {
            target.interruptLocation = Locations.make(FIELD, target, -1);
        }
        return target.interruptLocation;
    }
}
