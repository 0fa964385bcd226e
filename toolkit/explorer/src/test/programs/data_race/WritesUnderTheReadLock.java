import java.util.concurrent.locks.ReentrantReadWriteLock;

class WritesUnderTheReadLock {
    static int x;

    static void run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        Runnable writer =
                () -> {
                    lock.readLock().lock();
                    try {
                        x++;
                    } finally {
                        lock.readLock().unlock();
                    }
                };
        Thread a = new Thread(writer);
        a.start();
        writer.run();
        a.join();
    }
}
