// The lock is held when the wait begins and free when its limit passes; the waiter may still give
// up.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class GivesUpALockThatIsFreeByThen {
    static void run() throws InterruptedException {
        var lock = new ReentrantLock();
        boolean[] got = {false};
        lock.lock();
        Thread waiter =
                new Thread(() -> {
                    try {
                        got[0] = lock.tryLock(100, TimeUnit.MILLISECONDS);
                        if (got[0]) {
                            lock.unlock();
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        waiter.start();
        lock.unlock();
        Thread.sleep(200);
        waiter.join();
        assert got[0];
    }
}
