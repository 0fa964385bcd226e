// A lock with a lock inside.
import java.util.concurrent.locks.ReentrantLock;

class OwnLock {
    private final ReentrantLock inside = new ReentrantLock();

    void lock() {
        inside.lock();
    }

    boolean tryLock() {
        return inside.tryLock();
    }

    void unlock() {
        inside.unlock();
    }
}
