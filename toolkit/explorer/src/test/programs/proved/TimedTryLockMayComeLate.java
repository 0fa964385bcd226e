// One thread may come when the other has long left, so both can get the lock.
// outcomes: 1 | 2
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class TimedTryLockMayComeLate {
    public static Object run() throws InterruptedException {
        var lock = new ReentrantLock();
        int[] inside = {0};
        Runnable visit =
                () -> {
                    try {
                        if (lock.tryLock(100, TimeUnit.MILLISECONDS)) {
                            try {
                                Thread.sleep(300);
                                inside[0]++;
                            } finally {
                                lock.unlock();
                            }
                        }
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        Thread a = new Thread(visit);
        Thread b = new Thread(visit);
        a.start();
        b.start();
        a.join();
        b.join();
        return inside[0];
    }
}
