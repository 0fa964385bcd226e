import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class ConditionSignalledBeforeAwait {
    static void run() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition bell = lock.newCondition();
        Thread ringer =
                new Thread(() -> {
                    lock.lock();
                    try {
                        bell.signal();
                    } finally {
                        lock.unlock();
                    }
                });
        ringer.start();
        lock.lock();
        try {
            bell.await();
        } finally {
            lock.unlock();
        }
        ringer.join();
    }
}
