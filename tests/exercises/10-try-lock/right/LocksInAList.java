// A method of its own takes all locks or none.
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
    private static boolean lockAll(Account... accounts) {
        for (int i = 0; i < accounts.length; i++) {
            if (!accounts[i].lock.tryLock()) {
                unlock(accounts, i);
                return false;
            }
        }
        return true;
    }

    private static void unlock(Account[] accounts, int count) {
        for (int i = count - 1; i >= 0; i--) {
            accounts[i].lock.unlock();
        }
    }

    static boolean tryTransfer(Account from, Account to, int amount) {
        if (!lockAll(from, to)) {
            return false;
        }
        try {
            from.add(-amount);
            to.add(amount);
        } finally {
            unlock(new Account[] {from, to}, 2);
        }
        return true;
    }

    static void transfer(Account from, Account to, int amount, Runnable pause) {
        if (!tryTransfer(from, to, amount)) {
            pause.run();
            transfer(from, to, amount, pause);
        }
    }
}
