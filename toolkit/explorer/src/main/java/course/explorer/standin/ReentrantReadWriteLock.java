package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.Escapes;
import course.explorer.model.LockCore;
import course.explorer.model.SharedLockCore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** In place of {@code java.util.concurrent.locks.ReentrantReadWriteLock}. */
public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private static final int READ = SharedLockCore.READ;
    private static final int WRITE = SharedLockCore.WRITE;

    private final transient SharedLockCore state = new SharedLockCore(true);
    private final ReadLock reader = new ReadLock(this);
    private final WriteLock writer = new WriteLock(this);
    private final boolean fair;

    public ReentrantReadWriteLock() {
        this(false);
    }

    public ReentrantReadWriteLock(boolean fair) {
        this.fair = fair;
    }

    @Override
    public ReadLock readLock() {
        return reader;
    }

    @Override
    public WriteLock writeLock() {
        return writer;
    }

    public final boolean isFair() {
        return fair;
    }

    public int getReadLockCount() {
        return state.readers();
    }

    public boolean isWriteLocked() {
        return state.written();
    }

    public boolean isWriteLockedByCurrentThread() {
        return state.holds(WRITE) > 0;
    }

    public int getWriteHoldCount() {
        return state.holds(WRITE);
    }

    public int getReadHoldCount() {
        return state.holds(READ);
    }

    public final boolean hasQueuedThreads() {
        return getQueueLength() > 0;
    }

    public final boolean hasQueuedThread(Thread thread) {
        return getQueueLength() > 0;
    }

    /** A thread that waits cannot be told from one that has not asked yet. */
    public final int getQueueLength() {
        Escapes.refuse("ReentrantReadWriteLock.getQueueLength");
        return 0;
    }

    @Override
    public String toString() {
        var held = state.held();
        return ClassNames.identity(this)
                + "[Write locks = "
                + held.depth()
                + ", Read locks = "
                + held.readers()
                + "]";
    }

    /** The lock that several threads may hold together. */
    public static class ReadLock implements Lock, java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private final transient SharedLockCore state;

        protected ReadLock(ReentrantReadWriteLock lock) {
            state = lock.state;
        }

        @Override
        public void lock() {
            state.take(READ);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            state.take(READ, true, Long.MAX_VALUE);
        }

        @Override
        public boolean tryLock() {
            return state.tryTake(READ);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return state.take(READ, true, unit.toNanos(time));
        }

        @Override
        public void unlock() {
            if (!state.release(READ)) {
                throw new IllegalMonitorStateException(
                        "attempt to unlock read lock, not locked by current thread");
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return ClassNames.identity(this) + "[Read locks = " + state.readers() + "]";
        }
    }

    /** The lock that a thread holds alone. */
    public static class WriteLock implements Lock, java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private final transient SharedLockCore state;

        protected WriteLock(ReentrantReadWriteLock lock) {
            state = lock.state;
        }

        @Override
        public void lock() {
            state.take(WRITE);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            state.take(WRITE, true, Long.MAX_VALUE);
        }

        @Override
        public boolean tryLock() {
            return state.tryTake(WRITE);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return state.take(WRITE, true, unit.toNanos(time));
        }

        @Override
        public void unlock() {
            if (!state.release(WRITE)) {
                throw new IllegalMonitorStateException();
            }
        }

        @Override
        public Condition newCondition() {
            Escapes.refuse("ReentrantReadWriteLock.WriteLock.newCondition");
            return null;
        }

        public boolean isHeldByCurrentThread() {
            return state.holds(WRITE) > 0;
        }

        public int getHoldCount() {
            return state.holds(WRITE);
        }

        @Override
        public String toString() {
            return ClassNames.identity(this) + LockCore.shown(state.held().writer());
        }
    }
}
