// isLocked is a look, and the look is old when it acts.
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
    static boolean tryTransfer(Account from, Account to, int amount) {
        if (from.lock.isLocked() || to.lock.isLocked()) {
            return false;
        }
        from.add(-amount);
        to.add(amount);
        return true;
    }

    static void transfer(Account from, Account to, int amount, Runnable pause) {
        while (!tryTransfer(from, to, amount)) {
            pause.run();
        }
    }
}
