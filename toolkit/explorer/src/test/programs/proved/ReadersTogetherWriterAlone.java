// outcomes: 2
import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadersTogetherWriterAlone {
    static int x;

    static int run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        Runnable writer =
                () -> {
                    lock.writeLock().lock();
                    try {
                        x++;
                    } finally {
                        lock.writeLock().unlock();
                    }
                };
        Thread a = new Thread(writer);
        Thread b = new Thread(writer);
        a.start();
        b.start();
        lock.readLock().lock();
        int seen = x;
        lock.readLock().unlock();
        assert seen >= 0 && seen <= 2;
        a.join();
        b.join();
        return x;
    }
}
