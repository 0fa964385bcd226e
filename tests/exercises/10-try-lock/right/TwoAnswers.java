// Tries both, remembers both answers, gives back in one finally.
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
        boolean first = from.lock.tryLock();
        boolean second = first && to.lock.tryLock();
        try {
            if (second) {
                from.add(-amount);
                to.add(amount);
            }
            return second;
        } finally {
            if (second) {
                to.lock.unlock();
            }
            if (first) {
                from.lock.unlock();
            }
        }
    }

    static void transfer(Account from, Account to, int amount, Runnable pause) {
        for (boolean done = false; !done; ) {
            done = tryTransfer(from, to, amount);
            if (!done) {
                pause.run();
            }
        }
    }
}
