// Only the owner may unlock; the sources' semaphore-like use of a lock ends in an exception.
import java.util.concurrent.locks.ReentrantLock;

class UnlockByAnotherThread {
    static void run() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread a = new Thread(lock::unlock);
        a.start();
        a.join();
        lock.unlock();
    }
}
