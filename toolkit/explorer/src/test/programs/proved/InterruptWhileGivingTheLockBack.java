// An interrupt that comes between the look at the status and the wait still ends it, also where
// others try the lock.
// outcomes: interrupted
import java.util.concurrent.locks.ReentrantLock;

class InterruptWhileGivingTheLockBack {
    static String run() throws InterruptedException {
        var lock = new ReentrantLock();
        var signal = lock.newCondition();
        String[] result = {null};
        Thread waiter =
                new Thread(() -> {
                    lock.lock();
                    try {
                        while (true) {
                            signal.await();
                        }
                    } catch (InterruptedException e) {
                        result[0] = "interrupted";
                    } finally {
                        lock.unlock();
                    }
                });
        waiter.start();
        if (lock.tryLock()) {
            lock.unlock();
        }
        waiter.interrupt();
        waiter.join();
        return result[0];
    }
}
