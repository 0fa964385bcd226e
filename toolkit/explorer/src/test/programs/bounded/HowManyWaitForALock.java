import java.util.concurrent.locks.ReentrantLock;

// A thread that waits for a lock cannot be told from one that has not asked for it yet.
// reason: ReentrantLock.getQueueLength
class HowManyWaitForALock {
    static String run() throws InterruptedException {
        var lock = new ReentrantLock();
        lock.lock();
        Thread other =
                new Thread(() -> {
                    lock.lock();
                    lock.unlock();
                });
        other.start();
        while (!lock.hasQueuedThread(other)) {
            Thread.onSpinWait();
        }
        lock.unlock();
        other.join();
        return "both";
    }
}
