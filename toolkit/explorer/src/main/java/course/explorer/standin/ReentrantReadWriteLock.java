package course.explorer.standin;

import course.explorer.model.Escapes;
import course.explorer.model.GateCore;
import course.explorer.model.Holders;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** In place of {@code java.util.concurrent.locks.ReentrantReadWriteLock}. */
public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private static final int READ = 1;
    private static final int WRITE = 2;

    private final transient State state = new State();
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
        return state.writer == Thread.currentThread();
    }

    public int getWriteHoldCount() {
        return isWriteLockedByCurrentThread() ? state.writes : 0;
    }

    public int getReadHoldCount() {
        return state.readers.times(Thread.currentThread());
    }

    /** The lock that several threads may hold together. */
    public static class ReadLock implements Lock, java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private final transient State state;

        protected ReadLock(ReentrantReadWriteLock lock) {
            state = lock.state;
        }

        @Override
        public void lock() {
            state.takeUninterruptibly(READ);
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
            state.releaseRead();
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    /** The lock that a thread holds alone. */
    public static class WriteLock implements Lock, java.io.Serializable {
        private static final long serialVersionUID = 1L;
        private final transient State state;

        protected WriteLock(ReentrantReadWriteLock lock) {
            state = lock.state;
        }

        @Override
        public void lock() {
            state.takeUninterruptibly(WRITE);
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
            state.releaseWrite();
        }

        @Override
        public Condition newCondition() {
            Escapes.refuse("ReentrantReadWriteLock.WriteLock.newCondition");
            return null;
        }

        public boolean isHeldByCurrentThread() {
            return state.writer == Thread.currentThread();
        }
    }

    /** Who holds what. */
    private static final class State extends GateCore {
        private Thread writer;
        private int writes;
        private final Holders readers = new Holders();

        void takeUninterruptibly(int how) {
            try {
                pass(how, false, Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        boolean take(int how, boolean interruptible, long nanos) throws InterruptedException {
            return nanos <= 0 ? tryTake(how) : pass(how, interruptible, nanos);
        }

        boolean tryTake(int how) {
            return tryPass(how);
        }

        void releaseRead() {
            Thread me = Thread.currentThread();
            if (readers.times(me) == 0) {
                throw new IllegalMonitorStateException(
                        "attempt to unlock read lock, not locked by current thread");
            }
            give();
            readers.remove(me);
        }

        void releaseWrite() {
            if (writer != Thread.currentThread()) {
                throw new IllegalMonitorStateException();
            }
            give();
            if (--writes == 0) {
                writer = null;
            }
        }

        int readers() {
            look();
            return readers.all();
        }

        boolean written() {
            look();
            return writer != null;
        }

        @Override
        protected int level() {
            return writer != null ? 0 : readers.isEmpty() ? WRITE : READ;
        }

        @Override
        protected boolean passable(Object thread, int how) {
            boolean mine = writer == thread;
            return how == READ
                    ? writer == null || mine
                    : mine || writer == null && readers.isEmpty();
        }

        @Override
        protected void passed(Object thread, int how) {
            if (how == READ) {
                readers.add(thread);
            } else {
                writer = (Thread) thread;
                writes++;
            }
        }

        @Override
        protected int needs(int how) {
            return writer == Thread.currentThread() ? 0 : how;
        }

        @Override
        protected Object owner() {
            if (writer != null) {
                return writer;
            }
            return readers.only();
        }

        @Override
        public String toString() {
            return "a read-write lock";
        }
    }
}
