// One fair lock, given back in a finally.
import java.util.concurrent.locks.ReentrantLock;

class Account {
    final int number;
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
    private static final ReentrantLock COUNTER = new ReentrantLock(true);

    /** Moves the amount from one account to the other, in one step for everybody who looks. */
    static void transfer(Account from, Account to, int amount) {
        COUNTER.lock();
        try {
            from.add(-amount);
            to.add(amount);
        } finally {
            COUNTER.unlock();
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        COUNTER.lock();
        try {
            return a.balance() + b.balance();
        } finally {
            COUNTER.unlock();
        }
    }
}
