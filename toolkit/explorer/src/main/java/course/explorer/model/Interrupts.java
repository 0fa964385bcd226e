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
            cleared(s);
        }
        return set;
    }

    static void interrupt(Strand target) {
        Strand s = Execution.current;
        show(target);
        look(s, target, Steps.WRITE);
        if (target.interrupted) {
            s.loops.read(location(target)); // nothing new, until the target clears it
        } else {
            s.writes++;
            location(target).version++;
        }
        if (Execution.tracing) {
            Tracer.note(s, "interrupts " + target.thread.shownName());
        }
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
            // Other waits look at the status in a step of their own. It must not count as made
            // possible by this step: what they wait for could have come instead.
            default -> {}
        }
    }

    /** Whether some thread is interrupted in this exploration. */
    static boolean used() {
        return Fields.visible(FIELD);
    }

    /** Whether this thread is interrupted in some schedule of this exploration. */
    static boolean reach(Strand target) {
        return used() && Fields.visible(reached(target));
    }

    private static void show(Strand target) {
        int own = reached(target);
        Execution.show(FIELD, own);
        Execution.show(own);
    }

    /** A pseudo-field for each thread, known in every execution by its path of creation. */
    private static int reached(Strand target) {
        if (target.reached == 0) {
            String owner = "thread " + target.thread.path();
            target.reached = Fields.register(owner, "interrupted", true, true, true);
        }
        return target.reached;
    }

    /** A thread starts that was interrupted before. */
    static void startSet(Strand target) {
        show(target);
        target.interrupted = true;
    }

    /**
     * Before a wait that an interrupt may end: what is waited for counts as seen, since a thread
     * that finds it closed parks, and one that does not cannot be interrupted any more.
     */
    static void arrive(Strand s, Location at) {
        if (reach(s)) {
            Steps.use(at, Steps.READ);
        }
        s.foundClosed = false;
    }

    /**
     * Whether a wait throws although what it waits for is open by now: a thread that has parked
     * looks at its status first when it comes back, one that has not tries once more.
     */
    static boolean wins(Strand s) {
        return s.foundClosed && came(s) && Execution.choose(2) == 1;
    }

    /** Clears and throws if the status is set, in the step that is running. */
    static void throwIfCame(Strand s) throws InterruptedException {
        if (Fields.visible(FIELD)) {
            Steps.use(location(s), Steps.WRITE);
            location(s).acquire(s.clock, Execution.count);
            if (s.interrupted) {
                cleared(s);
                throw new InterruptedException();
            }
        }
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
            if (s == Execution.current) {
                s.loops.read(location(s));
            }
        }
    }

    /** Clears the status of the running strand, in the step that an interrupt made possible. */
    static void clear(Strand s) {
        Steps.use(location(s), Steps.WRITE);
        location(s).acquire(s.clock, Execution.count);
        cleared(s);
    }

    private static void cleared(Strand s) {
        s.interrupted = false;
        s.writes++;
        location(s).version++;
    }

    static void wake(Strand target) {
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
