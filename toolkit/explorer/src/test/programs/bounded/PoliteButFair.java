// Two that step back from each other can do so again and again, but not if both get their turns.
// reason: a schedule of more than
// budget: 100
import java.util.concurrent.locks.ReentrantLock;

class PoliteButFair {
    static void both(ReentrantLock first, ReentrantLock second) {
        while (true) {
            first.lock();
            try {
                if (second.tryLock()) {
                    second.unlock();
                    return;
                }
            } finally {
                first.unlock();
            }
        }
    }

    static void run() throws InterruptedException {
        var left = new ReentrantLock();
        var right = new ReentrantLock();
        Thread other = new Thread(() -> both(right, left));
        other.start();
        both(left, right);
        other.join();
    }
}
