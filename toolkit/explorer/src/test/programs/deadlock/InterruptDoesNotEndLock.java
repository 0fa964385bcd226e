import java.util.concurrent.locks.ReentrantLock;

class InterruptDoesNotEndLock {
    static void run() throws InterruptedException {
        var lock = new ReentrantLock();
        lock.lock();
        Thread t = new Thread(lock::lock);
        t.start();
        t.interrupt();
        t.join();
    }
}
