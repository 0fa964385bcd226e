import java.util.concurrent.locks.ReentrantLock;

// An interrupt ends a wait for a lock; a lock that nobody ever holds is not waited for.
class FreeLockIsTakenDespiteALateInterrupt {
    static final ReentrantLock LOCK = new ReentrantLock();
    static volatile boolean threw;

    static void taker() {
        try {
            LOCK.lockInterruptibly();
            LOCK.unlock();
        } catch (InterruptedException e) {
            threw = true;
        }
    }

    static void run() throws InterruptedException {
        Thread taker = new Thread(FreeLockIsTakenDespiteALateInterrupt::taker);
        taker.start();
        taker.join();
        taker.interrupt();
        assert !threw;
    }
}
