package course.explorer.model;

import course.explorer.search.Steps;
import java.util.ArrayList;

/** What the stand-in for {@code ReentrantLock} is made of; all calls are the running thread's. */
public final class LockCore {

    private static final int FIELD = Fields.register("lock", "lock", true, false, true);
    private static final int LOOKS = Fields.register("lock", "looked at", true, false, true);

    private final Monitor monitor;

    public LockCore(Object lock) {
        monitor = new Monitor(lock, FIELD, LOOKS);
    }

    public void lock() {
        Strand s = Execution.current;
        Tracer.settle(s);
        if (!again(s)) {
            monitor.enter(s, 1);
            trace(s, "locks ");
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        Strand s = Execution.current;
        Interrupts.throwIfSet(s);
        Interrupts.arrive(s, monitor.location);
        if (Interrupts.used()) {
            // A wait that an interrupt could have ended instead could have been ended before.
            show();
        }
        Tracer.settle(s);
        if (!again(s)) {
            s.interruptible = true;
            boolean entered = monitor.enter(s, 1);
            s.interruptible = false;
            if (!entered) {
                Interrupts.throwIfCame(s);
            }
            trace(s, "locks ");
        }
    }

    /** Whether the lock could be taken without a step. */
    private boolean again(Strand s) {
        if (monitor.owner == s) {
            monitor.again(s);
            quiet(s, "locks once more ");
            return true;
        }
        boolean quietly = monitor.enterQuietly(s);
        if (quietly) {
            quiet(s, "locks ");
        }
        return quietly;
    }

    public boolean tryLock() {
        Strand s = Execution.current;
        if (monitor.owner == s) {
            s.writes++;
            monitor.again(s);
            return true;
        }
        look(s);
        boolean free = monitor.owner == null;
        if (free) {
            s.exchanges();
            monitor.take(s, 1, Steps.WRITE);
        } else {
            Steps.use(monitor.location, Steps.READ);
            s.loops.read(monitor.location);
        }
        trace(s, free ? "gets by tryLock " : "does not get by tryLock ");
        return free;
    }

    public boolean tryLock(long nanos) throws InterruptedException {
        Strand s = Execution.current;
        Interrupts.throwIfSet(s);
        if (monitor.owner == s) {
            s.writes++;
            monitor.again(s);
            return true;
        }
        if (nanos <= 0) {
            return tryLock();
        }
        show();
        Time.waitUntil(s, Time.after(nanos));
        Steps.use(monitor.location, Steps.READ);
        Interrupts.arrive(s, monitor.location);
        s.interruptible = true;
        boolean entered = monitor.enterInTime(s, monitor.owner != null);
        s.interruptible = false;
        boolean late = !entered && (s.timedOut || monitor.owner == null && !Interrupts.came(s));
        Time.done(s);
        if (!entered && !late) {
            Interrupts.throwIfCame(s);
        }
        if (entered) {
            s.exchanges();
        } else {
            s.loops.read(monitor.location);
        }
        trace(s, entered ? "locks " : "gives up waiting for ");
        return entered;
    }

    /** Makes giving the lock back a step, since somebody looks at it. */
    private void show() {
        Execution.show(LOOKS, FIELD);
    }

    private void look(Strand s) {
        show();
        Execution.announce(s, monitor.location, LOOKS, Strand.Pending.ACCESS);
    }

    public void unlock() {
        Strand s = Execution.current;
        if (monitor.owner != s) {
            throw Meaning.of(
                    new IllegalMonitorStateException(),
                    monitor.lastOwner == s
                            ? "it unlocks " + name() + " once more than it has locked it"
                            : "it unlocks " + name() + ", which it has not locked");
        }
        if (monitor.less(s)) {
            trace(s, "unlocks ");
            monitor.free(s);
        } else {
            quiet(s, "unlocks once, and still holds ");
        }
    }

    /** How often the running thread holds it. */
    public int holds() {
        return monitor.owner == Execution.current ? monitor.count : 0;
    }

    public boolean isLocked() {
        return owner() != null;
    }

    /** As the JDK's locks say who holds them, or nobody if it is null. */
    public static String shown(ModelThread owner) {
        return owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]";
    }

    /** Who holds it, or null. */
    public ModelThread owner() {
        Strand s = Execution.current;
        if (s != null && monitor.owner != s) {
            look(s);
            Steps.use(monitor.location, Steps.READ);
            s.loops.read(monitor.location);
        }
        return monitor.owner == null ? null : monitor.owner.thread;
    }

    private void trace(Strand s, String what) {
        if (Execution.tracing) {
            Tracer.note(s, what + name());
        }
    }

    private void quiet(Strand s, String what) {
        if (Execution.tracing) {
            Tracer.quiet(s, what + name());
        }
    }

    private String name() {
        return Names.of(monitor.object);
    }

    public Signal newSignal() {
        return new Signal();
    }

    /** What a Condition is made of. */
    public final class Signal {
        private final ArrayList<Strand> waiters = new ArrayList<>(2);

        /**
         * Waits.
         *
         * @param nanos at most, or {@link Long#MAX_VALUE} for no limit
         * @return whether it was ended by a signal or spuriously, not by time
         */
        public boolean await(long nanos, boolean interruptible) throws InterruptedException {
            Strand s = owner(interruptible);
            return await(s, limit(nanos), interruptible);
        }

        /** The same; returns how much of the time is left, in ns. */
        public long awaitNanos(long nanos) throws InterruptedException {
            Strand s = owner(true);
            long deadline = limit(nanos);
            await(s, deadline, true);
            return deadline == Long.MAX_VALUE ? nanos : Time.left(s, deadline);
        }

        private static long limit(long nanos) {
            return nanos == Long.MAX_VALUE ? nanos : Time.after(Math.max(0, nanos));
        }

        private boolean await(Strand s, long deadline, boolean interruptible)
                throws InterruptedException {
            monitor.show();
            boolean signalled = Waiting.in(monitor, waiters, s, deadline, interruptible, name());
            if (s.brokenOff) {
                s.brokenOff = false;
                throw new InterruptedException();
            }
            return signalled;
        }

        public void signal(boolean all) {
            Waiting.signal(monitor, waiters, owner(all ? "signalAll()" : "signal()"), all, name());
        }

        public int waiting() {
            owner("getWaitQueueLength()");
            return waiters.size();
        }

        private String name() {
            return Execution.tracing ? ObjectNames.of(this) : "a condition";
        }

        /** A pending interrupt is seen before it is asked who holds the lock. */
        private Strand owner(boolean interruptible) throws InterruptedException {
            if (interruptible) {
                Interrupts.throwIfSet(Execution.current);
            }
            return owner("await()");
        }

        private Strand owner(String call) {
            if (monitor.owner != Execution.current) {
                throw Meaning.of(
                        new IllegalMonitorStateException(),
                        call
                                + " on "
                                + name()
                                + " is allowed only while holding its lock, "
                                + LockCore.this.name());
            }
            return Execution.current;
        }
    }
}
