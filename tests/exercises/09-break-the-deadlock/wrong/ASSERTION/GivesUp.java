// Does not wait, and does not do it either.
import java.util.concurrent.locks.ReentrantLock;

class Account {
    final int number;
    final ReentrantLock lock = new ReentrantLock();
    private int balance;

    Account(int number, int balance) {
        this.number = number;
        this.balance = balance;
    }

    void add(int amount) {
        balance += amount;
    }

    int balance() {
        return balance;
    }
}

class Bank {
    /** Moves the amount from one account to the other, in one step for everybody who looks. */
    static void transfer(Account from, Account to, int amount) {
        if (from.lock.tryLock()) {
            try {
                if (to.lock.tryLock()) {
                    try {
                        from.add(-amount);
                        to.add(amount);
                    } finally {
                        to.lock.unlock();
                    }
                }
            } finally {
                from.lock.unlock();
            }
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        a.lock.lock();
        try {
            return a.balance() + b.balance();
        } finally {
            a.lock.unlock();
        }
    }
}
