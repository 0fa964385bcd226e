package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.Escapes;
import course.explorer.model.QueuedGate;
import java.util.concurrent.TimeUnit;

/**
 * In place of {@code java.util.concurrent.Semaphore}.
 *
 * <p>{@code acquire} waits behind those in line if there are not enough permits, or the semaphore
 * is fair and somebody is in line; only the first in line is served. {@code tryAcquire} without a
 * limit passes everybody, with a limit it does what {@code acquire} does.
 */
public class Semaphore implements java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Permits permits;

    public Semaphore(int permits) {
        this(permits, false);
    }

    public Semaphore(int permits, boolean fair) {
        this.permits = new Permits(permits, fair);
    }

    public void acquire() throws InterruptedException {
        acquire(1);
    }

    public void acquire(int n) throws InterruptedException {
        permits.take(positive(n), true, Long.MAX_VALUE);
    }

    public void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    public void acquireUninterruptibly(int n) {
        try {
            permits.take(positive(n), false, Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    public boolean tryAcquire(int n) {
        return permits.tryTake(positive(n));
    }

    public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, timeout, unit);
    }

    public boolean tryAcquire(int n, long timeout, TimeUnit unit) throws InterruptedException {
        return permits.take(positive(n), true, unit.toNanos(timeout));
    }

    public void release() {
        release(1);
    }

    public void release(int n) {
        permits.add(positive(n));
    }

    public int availablePermits() {
        return permits.count();
    }

    public int drainPermits() {
        return permits.drain();
    }

    protected void reducePermits(int n) {
        permits.add(-positive(n));
    }

    public boolean isFair() {
        return permits.isFair();
    }

    public final boolean hasQueuedThreads() {
        return getQueueLength() > 0;
    }

    /** A thread that waits cannot be told from one that has not asked yet. */
    public final int getQueueLength() {
        Escapes.refuse("Semaphore.getQueueLength");
        return 0;
    }

    @Override
    public String toString() {
        return ClassNames.identity(this) + "[Permits = " + availablePermits() + "]";
    }

    private static int positive(int n) {
        if (n < 0) {
            throw new IllegalArgumentException();
        }
        return n;
    }

    private static final class Permits extends QueuedGate {
        private int available;

        Permits(int available, boolean fair) {
            super(fair);
            this.available = available;
        }

        boolean take(int n, boolean interruptible, long nanos) throws InterruptedException {
            return passInTurn(n, interruptible, nanos);
        }

        boolean tryTake(int n) {
            return tryPass(n);
        }

        void add(int n) {
            give();
            if (available + n < available && n > 0) {
                throw new Error("Maximum permit count exceeded");
            }
            available += n;
        }

        int count() {
            look();
            return available;
        }

        int drain() {
            give();
            int all = available;
            available = 0;
            return all;
        }

        @Override
        protected int level() {
            return available;
        }

        @Override
        protected boolean passable(Object thread, int n) {
            return available >= n;
        }

        @Override
        protected void passed(Object thread, int n) {
            available -= n;
        }

        @Override
        protected int needs(int n) {
            return n;
        }

        @Override
        protected String passes() {
            return "acquires ";
        }

        @Override
        protected String cannotPass() {
            return "cannot acquire ";
        }

        @Override
        protected String gives() {
            return "releases ";
        }

        @Override
        public String toString() {
            return "a semaphore";
        }
    }
}
