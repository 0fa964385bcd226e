import java.util.concurrent.locks.ReentrantLock;

// Whoever prints a lock may see it held.
// outcomes: [Locked by thread Thread-0] | [Unlocked]
class LockIsSeenLocked {
    static String run() throws InterruptedException {
        var lock = new ReentrantLock();
        Thread other =
                new Thread(() -> {
                    lock.lock();
                    lock.unlock();
                });
        other.start();
        String seen = lock.toString();
        other.join();
        return seen.substring(seen.indexOf('['));
    }
}
