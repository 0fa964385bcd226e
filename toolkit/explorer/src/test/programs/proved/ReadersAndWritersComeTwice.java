// outcomes: 4
// fine: no
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two readers and two writers, twice each. */
class ReadersAndWritersComeTwice {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private int pages;

    void write() {
        lock.writeLock().lock();
        try {
            pages++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void read() {
        lock.readLock().lock();
        try {
            assert pages >= 0;
        } finally {
            lock.readLock().unlock();
        }
    }

    static int run() throws InterruptedException {
        var book = new ReadersAndWritersComeTwice();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            boolean writes = i < 2;
            threads[i] =
                    new Thread(() -> {
                        for (int n = 0; n < 2; n++) {
                            if (writes) {
                                book.write();
                            } else {
                                book.read();
                            }
                        }
                    });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return book.pages;
    }
}
