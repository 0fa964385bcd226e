import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class ConditionWithState {
    static boolean ready;

    static void run() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition bell = lock.newCondition();
        Thread ringer =
                new Thread(() -> {
                    lock.lock();
                    try {
                        ready = true;
                        bell.signal();
                    } finally {
                        lock.unlock();
                    }
                });
        ringer.start();
        lock.lock();
        try {
            while (!ready) {
                bell.await();
            }
        } finally {
            lock.unlock();
        }
        ringer.join();
    }
}
