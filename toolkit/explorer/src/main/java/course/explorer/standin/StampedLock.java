package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.SharedLockCore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * In place of {@code java.util.concurrent.locks.StampedLock}. Its stamps are made as the JDK makes
 * them: a version that grows when the lock is taken to write and when that ends, and below it the
 * number of readers.
 */
public class StampedLock implements java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private static final int READ = SharedLockCore.READ;
    private static final int WRITE = SharedLockCore.WRITE;
    private static final long WRITTEN = 128;
    private static final long READERS = WRITTEN - 1;

    private final transient SharedLockCore state = new SharedLockCore(false);
    private long version = 2 * WRITTEN;
    private int readers;

    private long taken(int how) {
        if (how == READ) {
            return version + ++readers;
        }
        return version += WRITTEN;
    }

    private void back(int how) {
        if (!state.release(how)) {
            throw new IllegalMonitorStateException();
        }
        if (how == READ) {
            readers--;
        } else {
            version += WRITTEN;
        }
    }

    private long take(int how, boolean interruptible, long nanos) throws InterruptedException {
        return state.take(how, interruptible, nanos) ? taken(how) : 0;
    }

    public long writeLock() {
        state.take(WRITE);
        return taken(WRITE);
    }

    public long readLock() {
        state.take(READ);
        return taken(READ);
    }

    public long writeLockInterruptibly() throws InterruptedException {
        return take(WRITE, true, Long.MAX_VALUE);
    }

    public long readLockInterruptibly() throws InterruptedException {
        return take(READ, true, Long.MAX_VALUE);
    }

    public long tryWriteLock() {
        return state.tryTake(WRITE) ? taken(WRITE) : 0;
    }

    public long tryReadLock() {
        return state.tryTake(READ) ? taken(READ) : 0;
    }

    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        return take(WRITE, true, unit.toNanos(time));
    }

    public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
        return take(READ, true, unit.toNanos(time));
    }

    public long tryOptimisticRead() {
        state.seeStamps();
        return (version & WRITTEN) == 0 ? version : 0;
    }

    public boolean validate(long stamp) {
        state.seeStamps();
        return same(stamp);
    }

    private boolean same(long stamp) {
        return (stamp & ~READERS) == version;
    }

    public void unlockWrite(long stamp) {
        if (!isWriteLockStamp(stamp) || stamp != version) {
            throw new IllegalMonitorStateException();
        }
        back(WRITE);
    }

    public void unlockRead(long stamp) {
        if (!isReadLockStamp(stamp) || !same(stamp)) {
            throw new IllegalMonitorStateException();
        }
        back(READ);
    }

    public void unlock(long stamp) {
        if (isWriteLockStamp(stamp)) {
            unlockWrite(stamp);
        } else {
            unlockRead(stamp);
        }
    }

    public long tryConvertToWriteLock(long stamp) {
        if (isWriteLockStamp(stamp)) {
            return stamp == version ? stamp : 0;
        }
        if (isReadLockStamp(stamp)) {
            if (!same(stamp) || readers == 0 || !state.convert(READ, WRITE)) {
                return 0;
            }
            readers--;
            return taken(WRITE);
        }
        return convert(stamp, WRITE);
    }

    public long tryConvertToReadLock(long stamp) {
        if (isWriteLockStamp(stamp)) {
            if (stamp != version || !state.convert(WRITE, READ)) {
                return 0;
            }
            version += WRITTEN;
            return taken(READ);
        }
        if (isReadLockStamp(stamp)) {
            return same(stamp) && readers > 0 ? stamp : 0;
        }
        return convert(stamp, READ);
    }

    /** From an optimistic stamp: one step that looks at the stamp and takes the lock. */
    private long convert(long stamp, int how) {
        return stamp != 0 && state.tryTake(how, () -> same(stamp)) ? taken(how) : 0;
    }

    public long tryConvertToOptimisticRead(long stamp) {
        if (isWriteLockStamp(stamp) ? stamp != version : !same(stamp)) {
            return 0;
        }
        if (isWriteLockStamp(stamp)) {
            unlockWrite(stamp);
        } else if (isReadLockStamp(stamp)) {
            unlockRead(stamp);
        } else {
            return validate(stamp) ? stamp : 0;
        }
        return version;
    }

    public boolean tryUnlockWrite() {
        boolean written = state.written();
        if (written) {
            back(WRITE);
        }
        return written;
    }

    public boolean tryUnlockRead() {
        boolean read = state.readers() > 0;
        if (read) {
            back(READ);
        }
        return read;
    }

    public boolean isWriteLocked() {
        return state.written();
    }

    public boolean isReadLocked() {
        return state.readers() > 0;
    }

    public int getReadLockCount() {
        return state.readers();
    }

    public static boolean isWriteLockStamp(long stamp) {
        return (stamp & (WRITTEN | READERS)) == WRITTEN;
    }

    public static boolean isReadLockStamp(long stamp) {
        return (stamp & READERS) != 0;
    }

    public static boolean isLockStamp(long stamp) {
        return (stamp & (WRITTEN | READERS)) != 0;
    }

    public static boolean isOptimisticReadStamp(long stamp) {
        return !isLockStamp(stamp) && stamp != 0;
    }

    public Lock asReadLock() {
        return new View(READ);
    }

    public Lock asWriteLock() {
        return new View(WRITE);
    }

    public ReadWriteLock asReadWriteLock() {
        return new Views();
    }

    @Override
    public String toString() {
        var held = state.held();
        String how =
                held.readers() > 0
                        ? "Read-locks:" + held.readers()
                        : held.writer() != null ? "Write-locked" : "Unlocked";
        return ClassNames.identity(this) + "[" + how + "]";
    }

    private final class Views implements ReadWriteLock {
        @Override
        public Lock readLock() {
            return asReadLock();
        }

        @Override
        public Lock writeLock() {
            return asWriteLock();
        }
    }

    /** One half of it as a lock without stamps. */
    private final class View implements Lock {
        private final int how;

        View(int how) {
            this.how = how;
        }

        @Override
        public void lock() {
            state.take(how);
            taken(how);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            take(how, true, Long.MAX_VALUE);
        }

        @Override
        public boolean tryLock() {
            return state.tryTake(how) && taken(how) > 0;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return take(how, true, unit.toNanos(time)) > 0;
        }

        @Override
        public void unlock() {
            back(how);
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
