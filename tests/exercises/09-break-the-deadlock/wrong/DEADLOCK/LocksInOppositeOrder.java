// Other locks, the same circle.
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
        Account first = from;
        Account second = first == from ? to : from;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        Account first = a;
        Account second = first == a ? b : a;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                return a.balance() + b.balance();
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }
}
