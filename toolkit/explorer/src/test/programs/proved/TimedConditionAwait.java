// await says whether a signal came within its limit; it may also have come before the wait.
// outcomes: false | true | early
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class TimedConditionAwait {
    static Object run() throws InterruptedException {
        var lock = new ReentrantLock();
        var signal = lock.newCondition();
        boolean[] sent = {false};
        Thread sender =
                new Thread(() -> {
                    lock.lock();
                    try {
                        sent[0] = true;
                        signal.signal();
                    } finally {
                        lock.unlock();
                    }
                });
        sender.start();
        Object result;
        lock.lock();
        try {
            result = sent[0] ? "early" : signal.await(100, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
        sender.join();
        return result;
    }
}
