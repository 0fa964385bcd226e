// A read-write lock for the total, a lock for each account.
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;

class Account {
    private int balance;

    Account(int balance) {
        this.balance = balance;
    }

    int balance() {
        return balance;
    }

    void add(int amount) {
        balance = balance + amount;
    }
}

class Bank {
    private final Account[] accounts;
    private final ReentrantLock[] locks;
    private final ReentrantReadWriteLock moving = new ReentrantReadWriteLock();

    Bank(Account... accounts) {
        this.accounts = accounts;
        locks = new ReentrantLock[accounts.length];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Moves the amount and says true; says false, and moves nothing, if there is not enough. */
    boolean transfer(int from, int to, int amount) {
        Account giver = accounts[from];
        Account taker = accounts[to];
        ReentrantLock first = locks[Math.min(from, to)];
        ReentrantLock second = locks[Math.max(from, to)];
        moving.readLock().lock();
        first.lock();
        try {
            second.lock();
            try {
                if (giver.balance() < amount) {
                    return false;
                }
                giver.add(-amount);
                taker.add(amount);
                return true;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
            moving.readLock().unlock();
        }
    }

    /** Pays in from outside. */
    void deposit(int to, int amount) {
        moving.writeLock().lock();
        try {
            accounts[to].add(amount);
        } finally {
            moving.writeLock().unlock();
        }
    }

    int balance(int of) {
        moving.writeLock().lock();
        try {
            return accounts[of].balance();
        } finally {
            moving.writeLock().unlock();
        }
    }

    /** All that the bank holds, at one moment. */
    int total() {
        moving.writeLock().lock();
        try {
            int sum = 0;
            for (Account account : accounts) {
                sum += account.balance();
            }
            return sum;
        } finally {
            moving.writeLock().unlock();
        }
    }
}
