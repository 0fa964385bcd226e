package course.bench.peers.programs;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks and permits, taken and given back. */
public final class Locks {

    private Locks() {}

    /** Two locks, taken in one order by one thread and in the other by the other. */
    public static class LocksCrossed extends Actors {
        final Lock a = new ReentrantLock();
        final Lock b = new ReentrantLock();
        private int n;

        final void both(Lock outer, Lock inner) {
            outer.lock();
            try {
                inner.lock();
                try {
                    n++;
                } finally {
                    inner.unlock();
                }
            } finally {
                outer.unlock();
            }
        }

        @Override
        public void first() {
            both(a, b);
        }

        @Override
        public void second() {
            both(b, a);
        }

        @Override
        public Object outcome() {
            return n;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class LocksInOrder extends LocksCrossed {
        @Override
        public void second() {
            both(a, b);
        }
    }

    /** Whoever comes second leaves with the lock held if it finds nothing to do. */
    public static class EarlyReturn extends Actors {
        final Lock lock = new ReentrantLock();
        int left = 1;

        void take() {
            lock.lock();
            if (left == 0) {
                return;
            }
            left--;
            lock.unlock();
        }

        @Override
        public void first() {
            take();
        }

        @Override
        public void second() {
            take();
            take();
        }

        @Override
        public Object outcome() {
            return left;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("0");
        }
    }

    public static class EarlyReturnInFinally extends EarlyReturn {
        @Override
        void take() {
            lock.lock();
            try {
                if (left == 0) {
                    return;
                }
                left--;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Both count up while they hold the lock that readers share. */
    public static class WritesUnderTheReadLock extends Actors {
        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int n;

        Lock used() {
            return lock.readLock();
        }

        @Override
        public void first() {
            used().lock();
            try {
                n++;
            } finally {
                used().unlock();
            }
        }

        @Override
        public void second() {
            first();
        }

        @Override
        public Object outcome() {
            return n;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class WritesUnderTheWriteLock extends WritesUnderTheReadLock {
        @Override
        Lock used() {
            return lock.writeLock();
        }
    }

    /** Gives back a permit that it did not get, so that later two are inside. */
    public static class ReleasesWithoutAPermit extends Actors {
        final Semaphore permit = new Semaphore(1);
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        final void visit() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
        }

        void tryToVisit() {
            boolean got = permit.tryAcquire();
            try {
                if (got) {
                    visit();
                }
            } finally {
                permit.release();
            }
        }

        @Override
        public void first() {
            tryToVisit();
        }

        @Override
        public void second() {
            tryToVisit();
            tryToVisit();
        }

        @Override
        public Object outcome() {
            return most.get();
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1");
        }
    }

    public static class ReleasesItsPermit extends ReleasesWithoutAPermit {
        @Override
        void tryToVisit() {
            if (permit.tryAcquire()) {
                try {
                    visit();
                } finally {
                    permit.release();
                }
            }
        }
    }
}
