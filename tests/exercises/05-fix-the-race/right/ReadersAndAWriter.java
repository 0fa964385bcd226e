// A read-write lock: askers do not wait for each other.
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Account {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int balance;

    void add(int amount) {
        lock.writeLock().lock();
        try {
            balance += amount;
        } finally {
            lock.writeLock().unlock();
        }
    }

    int balance() {
        lock.readLock().lock();
        try {
            return balance;
        } finally {
            lock.readLock().unlock();
        }
    }
}

class PlusMinus {
    static void run(Account account, int rounds) throws InterruptedException {
        Thread plus =
                new Thread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(1);
                            }
                        },
                        "plus");
        Thread minus =
                new Thread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(-1);
                            }
                        },
                        "minus");
        plus.start();
        minus.start();
        plus.join();
        minus.join();
    }
}
