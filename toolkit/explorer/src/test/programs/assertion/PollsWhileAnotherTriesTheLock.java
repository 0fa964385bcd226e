import java.util.concurrent.locks.ReentrantLock;

/** A poller holds the lock now and then, and whoever only tries can fail each time. */
class PollsWhileAnotherTriesTheLock {
    static boolean done;

    static void run() throws InterruptedException {
        var lock = new ReentrantLock();
        Thread poller =
                new Thread(() -> {
                    for (int i = 0; i < 3 && !look(lock); i++) {
                        Thread.onSpinWait();
                    }
                });
        poller.start();
        int failures = 0;
        for (int i = 0; i < 2; i++) {
            if (lock.tryLock()) {
                lock.unlock();
            } else {
                failures++;
            }
        }
        poller.join();
        assert failures < 2;
    }

    private static boolean look(ReentrantLock lock) {
        lock.lock();
        try {
            return done;
        } finally {
            lock.unlock();
        }
    }
}
