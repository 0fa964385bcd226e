// The caller waits once more although the money has been moved.
import java.util.concurrent.locks.ReentrantLock;

class Account {
    final ReentrantLock lock = new ReentrantLock();
    private int balance; // guarded by lock

    Account(int balance) {
        this.balance = balance;
    }

    void add(int amount) {
        if (balance + amount < 0) {
            throw new IllegalArgumentException("not enough money");
        }
        balance = balance + amount;
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

class Bank {
    /** Moves the amount if both locks are free; else changes nothing, and says false at once. */
    static boolean tryTransfer(Account from, Account to, int amount) {
        if (!from.lock.tryLock()) {
            return false;
        }
        try {
            if (!to.lock.tryLock()) {
                return false;
            }
            try {
                from.add(-amount);
                to.add(amount);
                return true;
            } finally {
                to.lock.unlock();
            }
        } finally {
            from.lock.unlock();
        }
    }

    static void transfer(Account from, Account to, int amount, Runnable pause) {
        boolean moved = false;
        while (!moved) {
            moved = tryTransfer(from, to, amount);
            pause.run();
        }
    }
}
