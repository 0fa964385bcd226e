package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/** Whether a thread has begun and ended, and waiting for its end. */
final class Status {

    private static final int FIELD = Fields.register("thread", "status", true, false, true);

    private final ModelThread thread;
    private boolean ended;
    private int startEpoch;
    private int[] endClock;
    private Location location;

    Status(ModelThread thread) {
        this.thread = thread;
    }

    boolean ended() {
        return ended;
    }

    /** A change that only those see who ask for the thread's state; a step only if some do. */
    private void change(Strand s) {
        if (Fields.visible(FIELD)) {
            Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
            Steps.use(location(), Steps.WRITE);
            location().version++;
        } else if (location().inOrder(true, s.clock)) {
            location().atomicAccess(true, s.epoch, s.clock);
        } else {
            show();
        }
    }

    private static void note(Strand s, String what) {
        if (Execution.tracing) {
            Tracer.note(s, what);
        }
    }

    /** Just before it begins; false if it has been started already. */
    boolean start(Strand s) {
        if (!changeBeforeStart()) {
            return false;
        }
        note(s, "starts " + thread.shownName());
        startEpoch = s.epoch;
        return true;
    }

    /** Before a change that only a thread can have that has not begun; false if it has. */
    boolean changeBeforeStart() {
        Strand s = Execution.current;
        if (s != null && !knownToHaveBegun(s)) {
            change(s);
        }
        return thread.strand == null;
    }

    private boolean knownToHaveBegun(Strand s) {
        return thread.strand != null && Location.ordered(startEpoch, s.clock);
    }

    /** The last thing that the thread itself does. */
    void end() {
        Strand s = thread.strand;
        change(s);
        note(s, "ends");
        ended = true;
        endClock = s.clock.clone();
        for (int i = 0; i < Execution.count; i++) {
            if (Execution.strands[i].joined == thread) {
                endFor(Execution.strands[i]);
            }
        }
    }

    /** Lets a joiner go on; whether an interrupt came before this end may decide how. */
    private void endFor(Strand joiner) {
        boolean mayBeInterrupted = Interrupts.reach(joiner);
        if (mayBeInterrupted) {
            Interrupts.observe(joiner);
        }
        if (joiner.pending != Strand.Pending.JOIN) {
            return;
        }
        if (mayBeInterrupted && thread.isVirtual()) {
            joiner.pending = Strand.Pending.ACCESS;
            joiner.target = location();
            joiner.field = FIELD;
        }
        Execution.enable(joiner);
    }

    /** Asks whether it runs; whoever sees that it has ended sees all that it did. */
    boolean alive() {
        look();
        if (ended) {
            Location.join(Execution.current.clock, endClock, Execution.count);
            Execution.current.comesAfter(thread.strand);
        }
        return thread.strand != null && !ended;
    }

    /** Asks whether it has been started. */
    boolean begun() {
        Strand s = Execution.current;
        if (s != null && !knownToHaveBegun(s)) {
            look();
        }
        return thread.strand != null;
    }

    private void look() {
        Strand s = Execution.current;
        if (Fields.visible(FIELD)) {
            Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
            Steps.use(location(), Steps.READ);
            s.loops.read(location());
        } else if (thread.strand == null && location().inOrder(false, s.clock)) {
            location().atomicAccess(false, s.epoch, s.clock);
        } else if (thread.strand != s && !(ended && joinedBy(s))) {
            show();
        }
    }

    private static void show() {
        Execution.show(FIELD);
    }

    private boolean joinedBy(Strand s) {
        int id = thread.strand.id;
        return Location.ordered(Location.epoch(id, endClock[id]), s.clock);
    }

    private Location location() {
        if (location == null) {
            location = Locations.make(FIELD, thread, -1);
        }
        return location;
    }

    /**
     * Waits for the end.
     *
     * <p>An interrupt is looked at only while the thread is alive, as in the JDK. If both come
     * before the waiter moves, it sees the end (it waits on a monitor, and is notified); of a
     * virtual thread, whose end opens a latch, it may see either.
     *
     * @param nanos at most, or {@link Long#MAX_VALUE} for no limit
     */
    void join(long nanos) throws InterruptedException {
        Strand s = Execution.current;
        if (!begun()) {
            return;
        }
        boolean limited = nanos < Long.MAX_VALUE;
        boolean endsOtherwise = limited || Interrupts.reach(s);
        if (endsOtherwise) {
            // Whether the thread has ended by then is something that a step decides.
            show();
        }
        long deadline = limited ? Time.after(nanos) : Long.MAX_VALUE;
        if (limited) {
            Steps.use(location(), Steps.READ);
        } else if (endsOtherwise) {
            look();
        }
        if (!ended && endsOtherwise) {
            Interrupts.throwIfCame(s);
            await(s, deadline);
            woken(s);
        } else if (!ended) {
            await(s, deadline);
        }
        if (limited) {
            s.loops.read(location());
        }
        if (ended) {
            Location.join(s.clock, endClock, Execution.count);
            s.comesAfter(thread.strand);
            note(s, "has joined " + thread.shownName());
        }
    }

    /** Something ended the wait: the end, or time, or an interrupt. */
    private void woken(Strand s) throws InterruptedException {
        Steps.use(location(), Steps.READ);
        // At an open latch an interrupted waiter throws if it had parked, and else goes on.
        boolean throwsAllTheSame =
                ended && thread.isVirtual() && Interrupts.came(s) && Execution.choose(2) == 1;
        if (!ended || throwsAllTheSame) {
            Interrupts.throwIfCame(s);
        }
    }

    private void await(Strand s, long deadline) {
        Time.waitUntil(s, deadline);
        s.joined = thread;
        if (Execution.tracing) {
            Tracer.note(s, "waits for " + thread.shownName() + " to end");
        }
        s.target = null;
        s.interruptible = true;
        Execution.announce(s, Strand.Pending.JOIN);
        s.interruptible = false;
        s.joined = null;
        Time.done(s);
    }
}
