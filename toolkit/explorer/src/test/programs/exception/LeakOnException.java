// The early return's cure leaks again when the guarded code throws; here the throwing thread is
// itself a finding.
// also: LOCK_LEAK
import java.util.concurrent.locks.ReentrantLock;

class LeakOnException {
    static final ReentrantLock LOCK = new ReentrantLock();

    static int divide(int by) {
        LOCK.lock();
        int result = 12 / by;
        LOCK.unlock();
        return result;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> divide(0));
        Thread b = new Thread(() -> divide(3));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
