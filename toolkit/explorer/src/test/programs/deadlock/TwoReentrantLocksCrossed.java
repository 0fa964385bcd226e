import java.util.concurrent.locks.ReentrantLock;

class TwoReentrantLocksCrossed {
    static void both(ReentrantLock first, ReentrantLock second) {
        first.lock();
        try {
            second.lock();
            second.unlock();
        } finally {
            first.unlock();
        }
    }

    static void run() throws InterruptedException {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        Thread a = new Thread(() -> both(left, right));
        Thread b = new Thread(() -> both(right, left));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
