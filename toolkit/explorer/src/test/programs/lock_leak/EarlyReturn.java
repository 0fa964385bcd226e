// The sources' early return: it leaves the method with the lock held, and nobody else ever gets it.
import java.util.concurrent.locks.ReentrantLock;

class EarlyReturn {
    static final ReentrantLock LOCK = new ReentrantLock();

    static void visit(int index) {
        LOCK.lock();
        if (index >= 1) {
            return;
        }
        LOCK.unlock();
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> visit(0));
        Thread b = new Thread(() -> visit(1));
        Thread c = new Thread(() -> visit(0));
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
    }
}
