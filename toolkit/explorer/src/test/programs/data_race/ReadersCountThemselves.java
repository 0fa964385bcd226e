import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers share the lock, so it does not order what they write. */
class ReadersCountThemselves {
    static int readers;

    static void run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        Runnable read =
                () -> {
                    lock.readLock().lock();
                    try {
                        readers++;
                    } finally {
                        lock.readLock().unlock();
                    }
                };
        Thread other = new Thread(read);
        other.start();
        read.run();
        other.join();
    }
}
