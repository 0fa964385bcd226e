import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** An interrupted waiter clears its status, waits for the lock, and only then throws. */
class StatusIsClearedBeforeTheLockIsBack {
    static volatile boolean thrown;

    static void run() throws InterruptedException {
        var lock = new ReentrantLock();
        Condition never = lock.newCondition();
        Thread t =
                new Thread(() -> {
                    lock.lock();
                    try {
                        never.awaitNanos(Long.MAX_VALUE);
                    } catch (InterruptedException e) {
                        thrown = true;
                    } finally {
                        lock.unlock();
                    }
                });
        t.start();
        t.interrupt();
        lock.lock();
        try {
            assert thrown || t.isInterrupted();
        } finally {
            lock.unlock();
        }
        t.join();
    }
}
