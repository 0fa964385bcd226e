// outcomes: 3
// schedules: 4
import java.util.concurrent.locks.ReentrantLock;

/** A loop that takes the lock, looks and gives it back has to be repeated only after a change. */
class PollsUnderALock {
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
        var account = new PollsUnderALock();
        Thread payer =
                new Thread(() -> {
                    account.add(1);
                    account.add(2);
                });
        Thread watcher =
                new Thread(() -> {
                    while (account.balance() < 3) {
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
