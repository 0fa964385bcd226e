// The lock that is made for this.
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Notice {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void read(Runnable look) throws InterruptedException {
        lock.readLock().lock();
        try {
            look.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    void write(Runnable change) throws InterruptedException {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
