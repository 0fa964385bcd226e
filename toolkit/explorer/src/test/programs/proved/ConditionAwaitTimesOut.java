// outcomes: false
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class ConditionAwaitTimesOut {
    static boolean run() throws InterruptedException {
        var lock = new ReentrantLock();
        var never = lock.newCondition();
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(3);
            while (left > 0) {
                left = never.awaitNanos(left);
            }
            return left > 0;
        } finally {
            lock.unlock();
        }
    }
}
