// outcomes: 0 | 2 | -1
import java.util.concurrent.locks.StampedLock;

/** What is read without the lock counts only if no writer came meanwhile. */
class OptimisticReadIsValidated {
    static volatile int x;
    static volatile int y;

    static int run() throws InterruptedException {
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
        int sum = x + y;
        boolean valid = stamp != 0 && lock.validate(stamp);
        writer.join();
        return valid ? sum : -1;
    }
}
