// Takes the neighbour's first: right for a pair, not for a ring.
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
        ReentrantLock first = locks[locks.length == 2 ? 0 : from];
        ReentrantLock second = locks[locks.length == 2 ? 1 : to];
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
        }
    }

    /** Pays in from outside. */
    void deposit(int to, int amount) {
        locks[to].lock();
        try {
            accounts[to].add(amount);
        } finally {
            locks[to].unlock();
        }
    }

    int balance(int of) {
        locks[of].lock();
        try {
            return accounts[of].balance();
        } finally {
            locks[of].unlock();
        }
    }

    /** All that the bank holds, at one moment. */
    int total() {
        for (ReentrantLock lock : locks) {
            lock.lock();
        }
        try {
            int sum = 0;
            for (Account account : accounts) {
                sum += account.balance();
            }
            return sum;
        } finally {
            for (ReentrantLock lock : locks) {
                lock.unlock();
            }
        }
    }
}
