import java.util.concurrent.locks.StampedLock;

class StampedLockIsNotReentrant {
    static void run() {
        var lock = new StampedLock();
        lock.writeLock();
        lock.writeLock();
    }
}
