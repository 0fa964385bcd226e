// A cycle through a monitor and a ReentrantLock, held by virtual threads.
import java.util.concurrent.locks.ReentrantLock;

class MonitorAndReentrantLockCrossed {
    static void run() throws InterruptedException {
        Object monitor = new Object();
        ReentrantLock lock = new ReentrantLock();
        Thread a =
                Thread.startVirtualThread(() -> {
                    synchronized (monitor) {
                        lock.lock();
                        lock.unlock();
                    }
                });
        Thread b =
                Thread.startVirtualThread(() -> {
                    lock.lock();
                    try {
                        synchronized (monitor) {
                        }
                    } finally {
                        lock.unlock();
                    }
                });
        a.join();
        b.join();
    }
}
