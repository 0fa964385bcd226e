import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The second reader waits behind the writer, the writer for the first reader, and that for it. */
class ReaderWaitsBehindAWriterInLine {
    static void run() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        var secondHasRead = new CountDownLatch(1);
        lock.readLock().lock();
        Thread writer =
                new Thread(() -> {
                    lock.writeLock().lock();
                    lock.writeLock().unlock();
                });
        Thread reader =
                new Thread(() -> {
                    lock.readLock().lock();
                    secondHasRead.countDown();
                    lock.readLock().unlock();
                });
        writer.start();
        reader.start();
        secondHasRead.await();
        lock.readLock().unlock();
        writer.join();
        reader.join();
    }
}
