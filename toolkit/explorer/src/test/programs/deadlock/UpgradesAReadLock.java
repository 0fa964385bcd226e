import java.util.concurrent.locks.ReentrantReadWriteLock;

class UpgradesAReadLock {
    static void run() {
        var lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        lock.writeLock().lock();
    }
}
