// The exception is swallowed, so only the leaked lock is left to be seen.
import java.util.concurrent.locks.ReentrantLock;

class SwallowedException {
    static void run() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Thread a =
                new Thread(() -> {
                    try {
                        lock.lock();
                        Integer.parseInt("twelve");
                        lock.unlock();
                    } catch (NumberFormatException e) {
                        // goes on as if nothing had happened
                    }
                });
        a.start();
        a.join();
        lock.lock();
        lock.unlock();
    }
}
