import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

// Gives up one lock if the other is taken, and tries again once.
class TriesAgainAfterARandomPause {
    static final ReentrantLock lock = new ReentrantLock();
    static int count;

    static boolean add() throws InterruptedException {
        long pause = ThreadLocalRandom.current().nextLong(50);
        if (!lock.tryLock(pause, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            count++;
        } finally {
            lock.unlock();
        }
        return true;
    }

    static void run() throws InterruptedException {
        Thread other =
                new Thread(() -> {
                    lock.lock();
                    count++;
                    lock.unlock();
                });
        other.start();
        int added = add() ? 1 : 0;
        other.join();
        assert count == 1 + added;
    }
}
