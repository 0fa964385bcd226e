import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.StampedLock;

/** With two readers alone nothing comes between the look and the compare-and-set of the second. */
class StampedReaderPassesAWriterInLine {
    static void run() throws InterruptedException {
        var lock = new StampedLock();
        var secondHasRead = new CountDownLatch(1);
        long held = lock.readLock();
        Thread writer = new Thread(() -> lock.unlockWrite(lock.writeLock()));
        Thread reader =
                new Thread(() -> {
                    long stamp = lock.readLock();
                    secondHasRead.countDown();
                    lock.unlockRead(stamp);
                });
        writer.start();
        reader.start();
        secondHasRead.await();
        lock.unlockRead(held);
        writer.join();
        reader.join();
    }
}
