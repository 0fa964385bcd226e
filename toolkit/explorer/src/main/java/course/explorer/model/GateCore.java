package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/**
 * What the stand-ins for semaphores, latches and read-write locks are made of: a level that some
 * steps need and others change.
 *
 * <p>A stand-in says whether a pass is possible and what it does; both only look at state of its
 * own that changes inside passes and gives alone.
 */
public abstract class GateCore extends Gate {

    private static final int FIELD = Fields.register("gate", "state", true, false, true);

    private Location location;

    /** The state as a number that a pass needs a certain height of. */
    protected abstract int level();

    /** Whether the running thread (or the one given, if it waits) can pass now. */
    protected abstract boolean passable(Object thread, int argument);

    /** What a pass does; it is possible. */
    protected abstract void passed(Object thread, int argument);

    /** The level that a pass needs. */
    protected abstract int needs(int argument);

    @Override
    final boolean open(Strand s, int argument) {
        return passable(s.thread, argument);
    }

    @Override
    Strand holder() {
        Object owner = owner();
        return owner == null ? null : ((ModelThread) owner).strand;
    }

    /** The thread that has to act first, if there is exactly one. */
    protected Object owner() {
        return null;
    }

    @Override
    final byte passKind(int argument) {
        return Steps.PASS;
    }

    @Override
    final int need(int argument) {
        return needs(argument);
    }

    @Override
    final Location location() {
        if (location == null) {
            location = Execution.newLocation(FIELD, this, -1);
            if (Execution.tracing) {
                Scene.add(this);
            }
        }
        return location;
    }

    /**
     * Waits until it can pass, and passes.
     *
     * @param nanos waits at most, or {@link Long#MAX_VALUE}
     * @return false if the time was over first
     */
    protected final boolean pass(int argument, boolean interruptible, long nanos)
            throws InterruptedException {
        Strand s = Execution.current;
        if (interruptible) {
            Interrupts.throwIfSet(s);
        }
        s.writes++;
        if (quietly(s)) {
            if (passable(s.thread, argument)) {
                location().acquire(s.clock, Execution.count);
                location().atomicAccess(true, s.epoch, s.clock);
                passed(s.thread, argument);
                return true;
            }
            show();
        }
        Time.waitUntil(s, nanos == Long.MAX_VALUE ? nanos : Time.after(nanos));
        s.gate = this;
        s.gateArgument = argument;
        s.target = location();
        s.field = FIELD;
        s.interruptible = interruptible;
        s.waitingSince = Execution.steps();
        Execution.announce(s, Strand.Pending.GATE);
        s.gate = null;
        s.interruptible = false;
        Time.done(s);
        if (interruptible) {
            Interrupts.observe(s);
        }
        if (!passable(s.thread, argument)) {
            Steps.use(location(), Steps.READ);
            if (!s.timedOut) {
                Interrupts.throwIfSet(s);
            }
            trace(s, "gives up waiting for ");
            return false;
        }
        enter(s, argument, Steps.PASS);
        return true;
    }

    private void enter(Strand s, int argument, byte how) {
        Steps.use(location(), how, needs(argument));
        location().version++;
        location().acquire(s.clock, Execution.count);
        location().atomicAccess(true, s.epoch, s.clock);
        passed(s.thread, argument);
        trace(s, "passes ");
    }

    /** Passes if that is possible now. */
    protected final boolean tryPass(int argument) {
        Strand s = Execution.current;
        announce(s);
        if (!passable(s.thread, argument)) {
            Steps.use(location(), Steps.READ);
            s.loops.read(location());
            location().acquire(s.clock, Execution.count);
            trace(s, "cannot pass ");
            return false;
        }
        s.writes++;
        enter(s, argument, Steps.WRITE);
        return true;
    }

    /** Announces a change that may let others pass; the caller makes it at once. */
    protected final void give() {
        Strand s = Execution.current;
        s.writes++;
        if (quietly(s)) {
            location().atomicAccess(true, s.epoch, s.clock);
        } else {
            announce(s);
            Steps.use(location(), Steps.GIVE, level());
        }
        location().version++;
        location().release(s.clock, Execution.count);
        s.tick();
        trace(s, "gives to ");
    }

    /** Announces a change that depends on the state; the caller makes it at once. */
    protected final void change() {
        Strand s = Execution.current;
        s.writes++;
        if (quietly(s)) {
            location().atomicAccess(true, s.epoch, s.clock);
        } else {
            announce(s);
            Steps.use(location(), Steps.WRITE);
        }
        location().version++;
        location().acquire(s.clock, Execution.count);
        location().release(s.clock, Execution.count);
        s.tick();
        trace(s, "changes ");
    }

    /** A choice that the program does not make; all are explored. */
    protected final int choose(int n) {
        return Execution.choose(n);
    }

    /** Announces a look at the state. */
    protected final void look() {
        Strand s = Execution.current;
        announce(s);
        Steps.use(location(), Steps.READ);
        s.loops.read(location());
        location().acquire(s.clock, Execution.count);
    }

    private void announce(Strand s) {
        show();
        s.target = location();
        s.field = FIELD;
        Execution.announce(s, Strand.Pending.ACCESS);
    }

    private boolean quietly(Strand s) {
        if (Fields.visible(FIELD)) {
            return false;
        }
        if (location().inOrder(true, s.clock)) {
            return true;
        }
        show();
        return false;
    }

    private static void show() {
        if (!Fields.visible(FIELD)) {
            Fields.show(FIELD);
            Execution.abandon(Ending.RESTART);
        }
    }

    private void trace(Strand s, String what) {
        if (Execution.tracing) {
            Tracer.note(s, what + Names.of(this));
        }
    }
}
