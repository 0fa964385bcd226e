import java.util.concurrent.locks.ReentrantLock;

// The second thread may have the lock before the first one, which then interrupts too late.
class LockTakenBeforeTheInterrupt {
    static final ReentrantLock LOCK = new ReentrantLock();
    static volatile boolean interrupted;

    static void second() {
        try {
            LOCK.lockInterruptibly();
            LOCK.unlock();
            Thread.sleep(0);
        } catch (InterruptedException e) {
            interrupted = true;
        }
    }

    static void run() throws InterruptedException {
        Thread second = new Thread(LockTakenBeforeTheInterrupt::second);
        second.start();
        LOCK.lock();
        second.interrupt();
        LOCK.unlock();
        second.join();
        assert interrupted : "the interrupt came after all";
    }
}
