// outcomes: 220
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Nothing orders two readers, and what the lock knows of them is no variable of the program. */
class TwoReadersHoldAReadWriteLock {
    static int run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        int[] held = new int[2];
        Thread other = new Thread(() -> held[1] = holdTwice(lock));
        other.start();
        held[0] = holdTwice(lock);
        other.join();
        return held[0] * 100 + held[1] * 10 + lock.getReadLockCount();
    }

    private static int holdTwice(ReentrantReadWriteLock lock) {
        lock.readLock().lock();
        lock.readLock().lock();
        int held = lock.getReadHoldCount();
        lock.readLock().unlock();
        lock.readLock().unlock();
        return held;
    }
}
