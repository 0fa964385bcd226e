import java.util.concurrent.locks.StampedLock;

// What was read is dropped if a writer came, and still nothing orders the read and the write.
// outcomes: 00 | 11
class OptimisticReadOfPlainFields {
    static int x;
    static int y;

    static String run() throws InterruptedException {
        var lock = new StampedLock();
        Thread writer =
                new Thread(() -> {
                    long stamp = lock.writeLock();
                    x++;
                    y++;
                    lock.unlockWrite(stamp);
                });
        writer.start();
        long stamp = lock.tryOptimisticRead();
        String seen = "" + x + y;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            seen = "" + x + y;
            lock.unlockRead(stamp);
        }
        writer.join();
        return seen;
    }
}
