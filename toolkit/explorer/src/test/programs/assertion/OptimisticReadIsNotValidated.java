import java.util.concurrent.locks.StampedLock;

/** The twin of OptimisticReadIsValidated: a stamp by itself promises nothing. */
class OptimisticReadIsNotValidated {
    static volatile int x;
    static volatile int y;

    static void run() throws InterruptedException {
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
        writer.join();
        assert stamp == 0 || sum != 1;
    }
}
