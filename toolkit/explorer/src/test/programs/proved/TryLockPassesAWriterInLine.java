import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A try without a limit takes no notice of the line, and one who reads already may read again. */
class TryLockPassesAWriterInLine {
    static void run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock(true);
        lock.readLock().lock();
        Thread writer =
                new Thread(() -> {
                    lock.writeLock().lock();
                    lock.writeLock().unlock();
                });
        Thread reader =
                new Thread(() -> {
                    boolean taken = lock.readLock().tryLock();
                    assert taken;
                    lock.readLock().unlock();
                });
        writer.start();
        reader.start();
        reader.join();
        lock.readLock().lock();
        lock.readLock().unlock();
        lock.readLock().unlock();
        writer.join();
    }
}
