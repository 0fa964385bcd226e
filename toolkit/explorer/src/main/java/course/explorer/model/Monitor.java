package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.ArrayList;

/**
 * A lock that one thread holds, any number of times, with its wait set: the monitor of an object,
 * or a ReentrantLock.
 *
 * <p>Entering is a step once two threads were seen to use one with nothing to order them. Leaving
 * is none as long as nobody can look at the lock without entering: while it is held no other thread
 * can tell when it is given back, so giving it back at once loses no schedule. For the same reason
 * {@code notify} and the first half of {@code wait} are no steps. Once {@code tryLock} and the like
 * are used, leaving is a step too.
 */
final class Monitor {

    final Object object;
    final Location location;
    final int field;

    /** The pseudo-field that is visible when locks of this kind are looked at, or 0. */
    final int looks;

    Strand owner;

    /** The one that gave it back last, or null. */
    Strand lastOwner;

    int count;
    private long writesBefore;
    final ArrayList<Strand> waiters = new ArrayList<>(2);

    /**
     * Threads whose waits ended by an interrupt: a signal that came before could have been theirs.
     */
    final ArrayList<Strand> interrupted = new ArrayList<>(0);

    /** The step of the last notification that woke nobody, or -1. */
    int lostSignal = -1;

    Monitor(Object object, int field, int looks) {
        this.object = object;
        this.location = Locations.make(field, object, -1);
        this.field = field;
        this.looks = looks;
        if (Execution.tracing) {
            Scene.add(this);
        }
    }

    /** Whether its waiters wait in conditions of a lock of java.util.concurrent. */
    boolean isCondition() {
        return looks != 0;
    }

    boolean lookedAt() {
        return looks != 0 && Fields.visible(looks);
    }

    byte takeKind() {
        return lookedAt() ? Steps.PASS : Steps.ACQUIRE;
    }

    /** The running strand takes it; it is free, and the step was possible only for that. */
    void take(Strand s, int times) {
        take(s, times, takeKind());
    }

    /**
     * The running strand takes it; it is free.
     *
     * @param how WRITE if the step would have been possible, with another result, if it were not
     */
    void take(Strand s, int times, byte how) {
        Steps.use(location, how, 1);
        if (lookedAt()) {
            s.exchanges();
        }
        location.acquire(s.clock, Execution.count);
        location.atomicAccess(true, s.epoch, s.clock);
        hold(s, times);
        if (lookedAt()) {
            location.version++;
        } else {
            location.takes++;
        }
    }

    private void hold(Strand s, int times) {
        SameValue.settle();
        owner = s;
        count = times;
        s.held += times * token();
        writesBefore = s.writes;
    }

    /** Its owner takes it once more. */
    void again(Strand s) {
        count++;
        s.held += token();
    }

    /** Its owner takes it once less; true if it is to be given back. */
    boolean less(Strand s) {
        s.held -= token();
        return --count == 0;
    }

    private long token() {
        return (location.id + 1) * 0x9E3779B97F4A7C15L;
    }

    /** The running strand gives it back. */
    void free(Strand s) {
        if (lookedAt()) {
            Execution.announce(s, location, field, Strand.Pending.ACCESS);
            Steps.use(location, Steps.GIVE, 0);
        } else {
            Steps.use(location, Steps.RELEASE);
        }
        SameValue.settle();
        owner = null;
        lastOwner = s;
        s.held -= count * token();
        count = 0;
        location.release(s.clock, Execution.count);
        s.tick();
        if (lookedAt() || s.writes != writesBefore) {
            location.version++;
        } else {
            // Nobody can tell that it was held: a loop that does only this waits for a change.
            s.loops.read(location);
        }
    }

    /** Announces entering, and enters; false if an interrupt or the deadline came first. */
    boolean enter(Strand s, int times) {
        byte how = approach(s);
        if (owner != null || s.interruptible && Interrupts.wins(s)) {
            Steps.use(location, Steps.READ);
            return false;
        }
        take(s, times, how);
        return true;
    }

    /**
     * The same with a limit.
     *
     * @param hadToWait whether it was held when the limit began
     */
    boolean enterInTime(Strand s, boolean hadToWait) {
        byte how = approach(s);
        if (owner != null || hadToWait && Time.givesUpLate(s) || Interrupts.wins(s)) {
            Steps.use(location, Steps.READ);
            return false;
        }
        take(s, 1, how);
        return true;
    }

    /** Waits for a turn; how taking it then counts. */
    private byte approach(Strand s) {
        s.monitor = this;
        s.target = location;
        s.field = field;
        boolean timed = s.deadline != Long.MAX_VALUE;
        Execution.announce(s, Strand.Pending.ENTER);
        s.monitor = null;
        boolean other = timed || s.interruptible && Interrupts.used();
        if (s.interruptible) {
            Interrupts.observe(s);
        }
        // A wait that could have ended otherwise was possible before the lock was free, too.
        return other ? Steps.EITHER : takeKind();
    }

    /**
     * Takes it without a step if that cannot matter; asks for a new search if it turns out to.
     *
     * <p>Whoever comes after the last acquisition need not come after all that its owner did before
     * giving the lock back: that order comes from the lock alone.
     */
    boolean enterQuietly(Strand s) {
        if (Fields.visible(field)) {
            return false;
        }
        if (owner == null && location.inOrder(true, s.clock)) {
            location.acquire(s.clock, Execution.count);
            location.atomicAccess(true, s.epoch, s.clock);
            hold(s, 1);
            return true;
        }
        show();
        return false;
    }

    /**
     * The JDK's own code takes it where no documentation says so: that excludes others, and orders
     * nothing in the memory model.
     */
    void enterUnordered(Strand s) {
        if (owner == s) {
            again(s);
            return;
        }
        if (Fields.visible(field) || owner != null || !location.inOrder(true, s.clock)) {
            show();
            Steps.use(location, approach(s), 1);
            location.version++;
        }
        location.atomicAccess(true, s.epoch, s.clock);
        hold(s, 1);
    }

    /** Gives back what was taken so. */
    void leaveUnordered(Strand s) {
        if (less(s)) {
            Steps.use(location, Steps.RELEASE);
            owner = null;
            location.version++;
        }
    }

    void show() {
        Execution.show(field);
    }

    /** A signal or an interrupt ends the wait of a waiter that is no longer in the wait set. */
    void awaken(Strand w) {
        w.awakened = true;
        w.deadline = Long.MAX_VALUE;
        w.interruptible = false;
        w.pending = Strand.Pending.ENTER;
        w.target = location;
        w.field = field;
        Execution.enable(w);
    }
}
