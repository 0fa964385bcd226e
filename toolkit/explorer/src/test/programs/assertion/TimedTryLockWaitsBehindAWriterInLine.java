import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A try with a limit waits behind the writer, even if the limit is no time at all. */
class TimedTryLockWaitsBehindAWriterInLine {
    static void run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        lock.readLock().lock();
        Thread writer =
                new Thread(() -> {
                    lock.writeLock().lock();
                    lock.writeLock().unlock();
                });
        boolean[] taken = new boolean[1];
        Thread reader =
                new Thread(() -> {
                    try {
                        taken[0] = lock.readLock().tryLock(0, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    if (taken[0]) {
                        lock.readLock().unlock();
                    }
                });
        writer.start();
        reader.start();
        reader.join();
        lock.readLock().unlock();
        writer.join();
        assert taken[0];
    }
}
