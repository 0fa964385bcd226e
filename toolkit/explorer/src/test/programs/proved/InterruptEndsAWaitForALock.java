// outcomes: interrupted
import java.util.concurrent.locks.ReentrantLock;

class InterruptEndsAWaitForALock {
    static String run() throws InterruptedException {
        var lock = new ReentrantLock();
        String[] how = {"locked"};
        lock.lock();
        Thread t =
                new Thread(() -> {
                    try {
                        lock.lockInterruptibly();
                        lock.unlock();
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    }
                });
        t.start();
        t.interrupt();
        t.join();
        lock.unlock();
        return how[0];
    }
}
