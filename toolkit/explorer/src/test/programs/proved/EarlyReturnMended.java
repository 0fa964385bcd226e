// outcomes: 2
import java.util.concurrent.locks.ReentrantLock;

class EarlyReturnMended {
    static final ReentrantLock LOCK = new ReentrantLock();
    static int visits;

    static void visit(int index) {
        LOCK.lock();
        try {
            if (index >= 1) {
                return;
            }
            visits++;
        } finally {
            LOCK.unlock();
        }
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> visit(0));
        Thread b = new Thread(() -> visit(1));
        Thread c = new Thread(() -> visit(0));
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        return visits;
    }
}
