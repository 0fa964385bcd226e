// The balance is static: what is paid into one account stands in all of them.
import java.util.concurrent.locks.ReentrantLock;

class Account {
    private static final ReentrantLock lock = new ReentrantLock();
    private static int balance;

    void add(int amount) {
        lock.lock();
        try {
            if (amount == 0) {
                return;
            }
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
