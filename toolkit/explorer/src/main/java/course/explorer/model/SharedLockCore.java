package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.function.BooleanSupplier;

/**
 * What the stand-ins for read-write locks are made of.
 *
 * <p>Reading threads take the lock together, and are in no order among themselves. Giving the lock
 * back is no step as long as nobody can look at it without waiting, as with {@link Monitor}; once
 * somebody does ({@code tryLock}, a time limit, {@code isWriteLocked}), every operation conflicts
 * with every other.
 */
public final class SharedLockCore extends SharedGate {

    /** What readers release, and writers alone acquire. */
    private final Location read = Locations.make(FIELD, this, -1);

    private final long[] writesBefore = new long[Location.THREADS];
    private int depth;
    private int versionBefore;

    private final Stamps stamps = new Stamps();

    public SharedLockCore(boolean owned) {
        super(owned);
        if (Execution.tracing) {
            Scene.add(this);
        }
    }

    /**
     * Waits until it can take the lock, and takes it.
     *
     * @param nanos waits at most, or {@link Long#MAX_VALUE}
     * @return false if the time was over first
     */
    public boolean take(int how, boolean interruptible, long nanos) throws InterruptedException {
        Strand s = Execution.current;
        if (interruptible) {
            Interrupts.throwIfSet(s);
            Interrupts.arrive(s, location);
        }
        int manner = how == READ ? READ | manner(interruptible, nanos) : how;
        if (nanos <= 0) {
            return tryTake(manner);
        }
        if (endsOtherwise(interruptible, nanos)) {
            showLooks();
        }
        usedBy(s);
        if (holds(s, how) || quietly(s, how == WRITE) && open(s, manner)) {
            hold(s, how);
            return true;
        }
        show();
        boolean taken = false;
        try {
            taken = await(s, manner, FIELD, interruptible, nanos);
        } finally {
            if (!taken) {
                leaveLine(s);
            }
        }
        if (!taken) {
            return false;
        }
        boolean either = endsOtherwise(interruptible, nanos);
        boolean lined = how == WRITE && line.holds(s) && !looked();
        byte kind = either ? Steps.EITHER : lined ? Steps.ACQUIRE_IN_LINE : passKind(manner);
        Steps.use(location, kind, how);
        leaveLine(s);
        hold(s, how);
        trace(s, how == READ ? "takes to read " : "takes to write ");
        return true;
    }

    /** The same for those whom an interrupt does not disturb. */
    public void take(int how) {
        try {
            take(how, false, Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes it if that is possible now. */
    public boolean tryTake(int how) {
        return tryTake(how, () -> true);
    }

    /** Takes it if that is possible now, and a condition holds in the same step. */
    public boolean tryTake(int manner, BooleanSupplier condition) {
        Strand s = Execution.current;
        int how = how(manner);
        showLooks();
        if (holds(s, how)) {
            hold(s, how);
            return true;
        }
        announce(s, location);
        if (!open(s, manner) || !condition.getAsBoolean()) {
            Steps.use(location, Steps.READ);
            s.loops.read(location);
            trace(s, "does not get ");
            return false;
        }
        Steps.use(location, Steps.WRITE, how);
        hold(s, how);
        trace(s, how == READ ? "takes to read " : "takes to write ");
        return true;
    }

    /** Gives it back; false if the running thread does not hold it so. */
    public boolean release(int how) {
        Strand s = Execution.current;
        ModelThread who = owned || holds(how) > 0 ? s.thread : readers.any();
        if (how == READ ? readers.times(who) == 0 : owned ? writer != who : writer == null) {
            return false;
        }
        s.held -= token(how);
        boolean last = how == READ ? readers.times(who) == 1 : --depth == 0;
        if (last) {
            giveBack(s, how);
        }
        if (how == READ) {
            readers.remove(who);
        } else if (last) {
            writer = null;
        }
        if (last) {
            released(s, how);
        }
        return true;
    }

    private void giveBack(Strand s, int how) {
        boolean stamped = how == WRITE && seen();
        if (looked() || stamped) {
            s.writes++;
            announce(s, looked() ? location : stamps.location());
        }
        if (stamped) {
            stamps.write();
        }
        if (looked()) {
            Steps.use(location, Steps.GIVE, level());
        } else if (Fields.visible(FIELD)) {
            Steps.use(location, how == READ ? Steps.SHARED : Steps.RELEASE);
        }
    }

    private void released(Strand s, int how) {
        if (how == WRITE && seen()) {
            stamps.release(s);
        }
        changes.by(s);
        if (how == WRITE) {
            writes.by(s);
        }
        (how == READ ? read : location).release(s.clock, Execution.count);
        s.tick();
        changed(s, how);
        trace(s, "gives back ");
    }

    /**
     * Exchanges one way of holding it for the other.
     *
     * @return false if others read it and it was to be written
     */
    public boolean convert(int from, int to) {
        Strand s = Execution.current;
        showLooks();
        announce(s, location);
        if (to == WRITE && readers.all() > 1) {
            Steps.use(location, Steps.READ);
            s.loops.read(location);
            return false;
        }
        s.writes++;
        // A pass that needs more than the level before it was not possible there.
        Steps.use(location, Steps.GIVE, level());
        s.held -= token(from);
        if (from == READ) {
            readers.remove(readers.times(s.thread) > 0 ? s.thread : readers.any());
        } else {
            writer = null;
            depth = 0;
            writes.by(s);
            if (seen()) {
                stamps.write();
                stamps.release(s);
            }
        }
        (from == READ ? read : location).release(s.clock, Execution.count);
        s.tick();
        hold(s, to);
        return true;
    }

    /** A look at the stamps. */
    public void seeStamps() {
        Strand s = Execution.current;
        Stamps.show(FIELD);
        announce(s, stamps.location());
        stamps.look(s);
        trace(s, "looks at the stamp of ");
    }

    private boolean seen() {
        return !owned && Stamps.seen();
    }

    /** Whether others have to look again; a loop that has only looked waits for that. */
    private void changed(Strand s, int how) {
        SameValue.settle();
        if (looked() || how == WRITE && seen() || s.writes != writesBefore[s.id]) {
            location.version++;
            return;
        }
        if (how == WRITE) {
            location.version = versionBefore;
        }
        s.loops.read(location);
    }

    private void hold(Strand s, int how) {
        SameValue.settle();
        boolean first = !holds(s, how) && readers.times(s.thread) == 0;
        s.held += token(how);
        if (looked()) {
            s.writes++;
        }
        if (first) {
            writesBefore[s.id] = s.writes;
        }
        changes.by(s);
        location.acquire(s.clock, Execution.count);
        location.atomicAccess(how == WRITE, s.epoch, s.clock);
        if (how == READ) {
            readers.add(s.thread);
            return;
        }
        writes.by(s);
        read.acquire(s.clock, Execution.count);
        if (depth++ == 0) {
            writer = s.thread;
            versionBefore = location.version;
        }
        location.version++;
        if (seen()) {
            s.writes++;
            stamps.write();
            stamps.changed();
        }
    }

    private long token(int how) {
        return (2L * location.id + how) * 0x9E3779B97F4A7C15L;
    }

    /**
     * Who holds it at one moment.
     *
     * @param readers how often it is held to read
     * @param writer who holds it to write, or null
     * @param depth how often the writer holds it
     */
    public record Held(int readers, ModelThread writer, int depth) {}

    /** A look at all of it at once. */
    public Held held() {
        look();
        return new Held(readers.all(), writer, depth);
    }

    /** How many hold it to read. */
    public int readers() {
        return held().readers();
    }

    public boolean written() {
        return held().writer() != null;
    }

    /** How often the running thread holds it. */
    public int holds(int how) {
        ModelThread me = Execution.current.thread;
        return how == READ ? readers.times(me) : writer == me ? depth : 0;
    }

    private void look() {
        Strand s = Execution.current;
        if (s == null) {
            return; // a trace that shows it
        }
        showLooks();
        announce(s, location);
        Steps.use(location, Steps.READ);
        s.loops.read(location);
    }
}
