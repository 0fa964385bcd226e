package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.Escapes;
import course.explorer.model.LockCore;
import course.explorer.model.Time;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * In place of {@code java.util.concurrent.locks.ReentrantLock}.
 *
 * <p>Fair or not, any order of acquisition is possible: a thread that has called {@code lock} and
 * not been served yet cannot be told from one that has not called yet.
 */
public class ReentrantLock implements Lock, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient LockCore core = new LockCore(this);
    private final boolean fair;

    public ReentrantLock() {
        this(false);
    }

    public ReentrantLock(boolean fair) {
        this.fair = fair;
    }

    @Override
    public void lock() {
        core.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        core.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        return core.tryLock();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        return core.tryLock(unit.toNanos(timeout));
    }

    @Override
    public void unlock() {
        core.unlock();
    }

    @Override
    public Condition newCondition() {
        return new Signals(core.newSignal());
    }

    public int getHoldCount() {
        return core.holds();
    }

    public boolean isHeldByCurrentThread() {
        return core.holds() > 0;
    }

    public boolean isLocked() {
        return core.isLocked();
    }

    public final boolean isFair() {
        return fair;
    }

    public final boolean hasQueuedThreads() {
        return getQueueLength() > 0;
    }

    public final boolean hasQueuedThread(Thread thread) {
        return getQueueLength() > 0;
    }

    /** A thread that waits cannot be told from one that has not asked yet. */
    public final int getQueueLength() {
        Escapes.refuse("ReentrantLock.getQueueLength");
        return 0;
    }

    public boolean hasWaiters(Condition condition) {
        return getWaitQueueLength(condition) > 0;
    }

    public int getWaitQueueLength(Condition condition) {
        return ((Signals) condition).signal.waiting();
    }

    @Override
    public String toString() {
        return ClassNames.identity(this) + LockCore.shown(core.owner());
    }

    /** Its conditions. */
    private static final class Signals implements Condition {
        private final LockCore.Signal signal;

        Signals(LockCore.Signal signal) {
            this.signal = signal;
        }

        @Override
        public void await() throws InterruptedException {
            signal.await(Long.MAX_VALUE, true);
        }

        @Override
        public void awaitUninterruptibly() {
            try {
                signal.await(Long.MAX_VALUE, false);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public long awaitNanos(long nanos) throws InterruptedException {
            return signal.awaitNanos(nanos);
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return signal.await(unit.toNanos(time), true);
        }

        @Override
        public boolean awaitUntil(Date deadline) throws InterruptedException {
            long millis = deadline.getTime() - Time.currentTimeMillis();
            return signal.await(millis * 1_000_000, true);
        }

        @Override
        public void signal() {
            signal.signal(false);
        }

        @Override
        public void signalAll() {
            signal.signal(true);
        }
    }
}
