// fine: no
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.StampedLock;

/** A reader whose compare-and-set fails, for another reads meanwhile, waits behind the writer. */
class StampedReadersComeBetween {
    static void run() throws InterruptedException {
        var lock = new StampedLock();
        var bothHaveRead = new CountDownLatch(2);
        long held = lock.readLock();
        Thread writer = new Thread(() -> lock.unlockWrite(lock.writeLock()));
        writer.start();
        for (int i = 0; i < 2; i++) {
            new Thread(
                            () -> {
                                long stamp = lock.readLock();
                                bothHaveRead.countDown();
                                lock.unlockRead(stamp);
                            })
                    .start();
        }
        bothHaveRead.await();
        lock.unlockRead(held);
        writer.join();
    }
}
