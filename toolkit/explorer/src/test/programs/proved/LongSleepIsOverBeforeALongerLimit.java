// 60 s of sleep beat a limit of 120 s, in every schedule.
// outcomes: true
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class LongSleepIsOverBeforeALongerLimit {
    static Object run() throws InterruptedException {
        var lock = new ReentrantLock();
        lock.lock();
        boolean[] got = {false};
        Thread waiter =
                new Thread(() -> {
                    try {
                        got[0] = lock.tryLock(120, TimeUnit.SECONDS);
                        if (got[0]) {
                            lock.unlock();
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        waiter.start();
        Thread.sleep(60_000);
        lock.unlock();
        waiter.join();
        return got[0];
    }
}
