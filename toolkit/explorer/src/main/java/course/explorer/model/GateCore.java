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

    private final int looks =
            Fields.register("gate " + getClass().getName(), "looked at", true, false, true);
    private Location location;

    /** The state as a number that a pass needs a certain height of. */
    protected abstract int level();

    /** Whether the running thread (or the one given, if it waits) can pass now. */
    protected abstract boolean passable(Object thread, int argument);

    /** What a pass does; it is possible. */
    protected abstract void passed(Object thread, int argument);

    /** The level that a pass needs. */
    protected abstract int needs(int argument);

    /**
     * Whether a pass changes nothing and it stays open once it is. As long as nobody looks at such
     * a gate without waiting, giving to it is no step, and passes conflict with nothing.
     */
    protected boolean staysOpen() {
        return false;
    }

    /**
     * Whether giving changes nothing any more, and so is a mere look: it orders nothing before a
     * pass that comes later.
     */
    protected boolean spent() {
        return false;
    }

    private boolean unseen() {
        return staysOpen() && !Fields.visible(looks);
    }

    private void showLooks() {
        if (staysOpen()) {
            Execution.show(looks);
        }
    }

    /** An access by a thread that others can tell only if they look or do the same. */
    protected final void use() {
        Strand s = Execution.current;
        if (!unseen()) {
            change();
            return;
        }
        s.writes++;
        if (!location().inOrder(true, s.clock)) {
            showLooks();
        }
        location().atomicAccess(true, s.epoch, s.clock);
    }

    /**
     * The change that comes next must not be one of two that nothing orders, unless they are seen.
     */
    protected final void alone() {
        if (unseen() && !location().inOrder(true, Execution.current.clock)) {
            showLooks();
        }
    }

    /** One more thing has to come before it opens; the caller is sure that nobody passes now. */
    protected final void add() {
        Strand s = Execution.current;
        if (!unseen()) {
            change();
            return;
        }
        s.writes++;
        Steps.use(location(), Steps.RELEASE);
        location().release(s.clock, Execution.count);
        s.tick();
    }

    @Override
    boolean open(Strand s, int argument) {
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
        return unseen() ? Steps.CHECK : Steps.PASS;
    }

    @Override
    final int need(int argument) {
        return needs(argument);
    }

    @Override
    final Location location() {
        if (location == null) {
            location = Locations.make(FIELD, this, -1);
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
            Interrupts.arrive(s, location());
        }
        if (nanos <= 0) {
            return tryPass(argument);
        }
        return waitToPass(s, argument, interruptible, nanos);
    }

    /** The same for a gate that {@link #opensFirst}: one that is open is passed in any case. */
    protected final boolean passOrThrow(int argument, long nanos) throws InterruptedException {
        Strand s = Execution.current;
        if (nanos <= 0 || Interrupts.reach(s)) {
            if (tryPass(argument)) {
                return true;
            }
            Interrupts.throwIfCame(s);
            if (nanos <= 0) {
                return false;
            }
        }
        return waitToPass(s, argument, true, nanos);
    }

    private boolean waitToPass(Strand s, int argument, boolean interruptible, long nanos)
            throws InterruptedException {
        if (endsOtherwise(interruptible, nanos)) {
            showLooks();
        }
        Tracer.settle(s);
        if (quietly(s)) {
            if (passable(s.thread, argument)) {
                s.writes++;
                location().acquire(s.clock, Execution.count);
                if (!staysOpen()) {
                    location().atomicAccess(true, s.epoch, s.clock);
                }
                passed(s.thread, argument);
                if (Execution.tracing) {
                    Tracer.quiet(s, passes() + Names.of(this));
                }
                return true;
            }
            show();
        }
        if (!await(s, argument, FIELD, interruptible, nanos)) {
            return false;
        }
        s.writes++;
        boolean either = endsOtherwise(interruptible, nanos);
        enter(s, argument, either ? Steps.EITHER : passKind(argument));
        return true;
    }

    final void enter(Strand s, int argument, byte how) {
        Steps.use(location(), how, needs(argument));
        location().version++;
        location().acquire(s.clock, Execution.count);
        if (!staysOpen()) {
            location().atomicAccess(true, s.epoch, s.clock);
        }
        passed(s.thread, argument);
        trace(s, passes());
    }

    /** Passes if that is possible now. */
    protected final boolean tryPass(int argument) {
        Strand s = Execution.current;
        showLooks();
        announce(s);
        if (!passable(s.thread, argument)) {
            Steps.use(location(), Steps.READ);
            s.loops.read(location());
            location().acquire(s.clock, Execution.count);
            trace(s, cannotPass());
            return false;
        }
        s.exchanges();
        enter(s, argument, Steps.WRITE);
        return true;
    }

    /** Announces a change that may let others pass; the caller makes it at once. */
    protected final void give() {
        Strand s = Execution.current;
        s.exchanges();
        if (spent()) {
            showLooks(); // who opens it depends on the order, and so does what a pass knows of
        }
        if (unseen()) {
            location().atomicAccess(true, s.epoch, s.clock);
            Steps.use(location(), Steps.RELEASE);
        } else if (quietly(s)) {
            location().atomicAccess(true, s.epoch, s.clock);
        } else {
            announce(s);
            if (spent()) {
                Steps.use(location(), Steps.READ);
                location().acquire(s.clock, Execution.count);
                return;
            }
            Steps.use(location(), Steps.GIVE, level());
        }
        location().version++;
        location().release(s.clock, Execution.count);
        s.tick();
        trace(s, gives());
    }

    /** Announces a change that depends on the state; the caller makes it at once. */
    protected final void change() {
        Strand s = Execution.current;
        showLooks();
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

    /** Announces a look at the state; a trace that shows it looks without a step. */
    protected final void look() {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        showLooks();
        announce(s);
        Steps.use(location(), Steps.READ);
        s.loops.read(location());
        location().acquire(s.clock, Execution.count);
    }

    static int field() {
        return FIELD;
    }

    final void announce(Strand s) {
        show();
        Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
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
        Execution.show(FIELD);
    }
}
