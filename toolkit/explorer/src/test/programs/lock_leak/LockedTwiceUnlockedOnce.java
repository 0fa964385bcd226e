// A reentrant hold is counted: one unlock too few keeps it.
import java.util.concurrent.locks.ReentrantLock;

class LockedTwiceUnlockedOnce {
    static void run() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Thread a =
                new Thread(() -> {
                    lock.lock();
                    lock.lock();
                    lock.unlock();
                });
        a.start();
        lock.lock();
        lock.unlock();
        a.join();
    }
}
