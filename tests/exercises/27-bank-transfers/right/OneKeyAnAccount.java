// Semaphores as keys, by number; the transfer to itself is no transfer.
import java.util.concurrent.Semaphore;

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
    private final Semaphore[] keys;

    Bank(Account... accounts) {
        this.accounts = accounts;
        keys = new Semaphore[accounts.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new Semaphore(1);
        }
    }

    boolean transfer(int from, int to, int amount) {
        if (from == to) {
            return balance(from) >= amount;
        }
        Account giver = accounts[from];
        Account taker = accounts[to];
        keys[Math.min(from, to)].acquireUninterruptibly();
        keys[Math.max(from, to)].acquireUninterruptibly();
        boolean enough = giver.balance() >= amount;
        if (enough) {
            giver.add(-amount);
            taker.add(amount);
        }
        keys[from].release();
        keys[to].release();
        return enough;
    }

    void deposit(int to, int amount) {
        keys[to].acquireUninterruptibly();
        accounts[to].add(amount);
        keys[to].release();
    }

    int balance(int of) {
        keys[of].acquireUninterruptibly();
        int balance = accounts[of].balance();
        keys[of].release();
        return balance;
    }

    int total() {
        int sum = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i].acquireUninterruptibly();
            sum += accounts[i].balance();
        }
        for (Semaphore key : keys) {
            key.release();
        }
        return sum;
    }
}
