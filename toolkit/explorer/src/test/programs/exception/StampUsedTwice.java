import java.util.concurrent.locks.StampedLock;

class StampUsedTwice {
    static void run() {
        var lock = new StampedLock();
        long stamp = lock.writeLock();
        lock.unlockWrite(stamp);
        lock.unlockWrite(stamp);
    }
}
