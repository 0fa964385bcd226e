// outcomes: 4
import java.util.concurrent.locks.ReentrantLock;

class ReentrantHold {
    static final ReentrantLock LOCK = new ReentrantLock();
    static int n;

    static void twice() {
        LOCK.lock();
        try {
            once();
            once();
        } finally {
            LOCK.unlock();
        }
    }

    static void once() {
        LOCK.lock();
        try {
            n++;
        } finally {
            LOCK.unlock();
        }
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(ReentrantHold::twice);
        Thread b = new Thread(ReentrantHold::twice);
        a.start();
        b.start();
        a.join();
        b.join();
        return n;
    }
}
