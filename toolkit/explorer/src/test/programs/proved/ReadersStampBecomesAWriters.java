// outcomes: 0 then 1 | 1 then 0
import java.util.concurrent.locks.StampedLock;

/** A reader converts its stamp while a writer waits, or comes after it. */
class ReadersStampBecomesAWriters {
    static int x;

    static String run() throws InterruptedException {
        var lock = new StampedLock();
        int[] seen = new int[2];
        Thread writer =
                new Thread(() -> {
                    long stamp = lock.writeLock();
                    seen[1] = x++;
                    lock.unlockWrite(stamp);
                });
        writer.start();
        long stamp = lock.tryConvertToWriteLock(lock.readLock());
        assert stamp != 0;
        seen[0] = x++;
        lock.unlock(stamp);
        writer.join();
        return seen[0] + " then " + seen[1];
    }
}
