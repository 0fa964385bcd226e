// The same with a lock and a condition.
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Event {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean set = false;
    private int round = 0;
    private int waiting = 0;

    void set() {
        lock.lock();
        try {
            set = true;
            round++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            set = false;
        } finally {
            lock.unlock();
        }
    }

    boolean isSet() {
        lock.lock();
        try {
            return set;
        } finally {
            lock.unlock();
        }
    }

    void await() throws InterruptedException {
        lock.lock();
        try {
            int arrived = round;
            waiting++;
            try {
                while (!set && arrived == round) {
                    changed.await();
                }
            } finally {
                waiting--;
            }
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
