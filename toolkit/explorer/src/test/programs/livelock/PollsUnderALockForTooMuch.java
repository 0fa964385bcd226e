import java.util.concurrent.locks.ReentrantLock;

/** The twin of PollsUnderALock: what it waits for never comes. */
class PollsUnderALockForTooMuch {
    private final ReentrantLock lock = new ReentrantLock();
    private int balance;

    void add(int amount) {
        lock.lock();
        try {
            balance += amount;
        } finally {
            lock.unlock();
        }
    }

    int balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }

    static int run() throws InterruptedException {
        var account = new PollsUnderALockForTooMuch();
        Thread payer =
                new Thread(() -> {
                    account.add(1);
                    account.add(2);
                });
        Thread watcher =
                new Thread(() -> {
                    while (account.balance() < 4) {
                        Thread.onSpinWait();
                    }
                });
        payer.start();
        watcher.start();
        payer.join();
        watcher.join();
        return account.balance();
    }
}
