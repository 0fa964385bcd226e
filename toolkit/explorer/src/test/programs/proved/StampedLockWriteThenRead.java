// outcomes: 0 0 | 1 1
import java.util.concurrent.locks.StampedLock;

class StampedLockWriteThenRead {
    static int x;
    static int y;

    static String run() throws InterruptedException {
        var lock = new StampedLock();
        Thread writer =
                new Thread(() -> {
                    long stamp = lock.writeLock();
                    x = 1;
                    y = 1;
                    lock.unlockWrite(stamp);
                });
        writer.start();
        long stamp = lock.readLock();
        String seen = x + " " + y;
        lock.unlockRead(stamp);
        writer.join();
        return seen;
    }
}
