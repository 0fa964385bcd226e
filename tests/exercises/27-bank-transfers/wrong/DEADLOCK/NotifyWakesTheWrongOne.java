// Takes both or none, and wakes only one of those who wait.
import java.util.Objects;

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
    private final boolean[] taken;

    Bank(Account... accounts) {
        this.accounts = accounts;
        taken = new boolean[accounts.length];
    }

    boolean transfer(int from, int to, int amount) {
        Objects.checkIndex(from, accounts.length);
        Objects.checkIndex(to, accounts.length);
        take(from, to);
        try {
            if (accounts[from].balance() < amount) {
                return false;
            }
            accounts[from].add(-amount);
            accounts[to].add(amount);
            return true;
        } finally {
            giveBack(from, to);
        }
    }

    void deposit(int to, int amount) {
        take(to, to);
        accounts[to].add(amount);
        giveBack(to, to);
    }

    int balance(int of) {
        take(of, of);
        int balance = accounts[of].balance();
        giveBack(of, of);
        return balance;
    }

    synchronized int total() {
        int sum = 0;
        for (int i = 0; i < accounts.length; i++) {
            while (taken[i]) {
                waitForAChange();
                i = 0;
                sum = 0;
            }
            sum += accounts[i].balance();
        }
        return sum;
    }

    private synchronized void take(int one, int other) {
        while (taken[one] || taken[other]) {
            waitForAChange();
        }
        taken[one] = true;
        taken[other] = true;
    }

    private synchronized void giveBack(int one, int other) {
        taken[one] = false;
        taken[other] = false;
        notify();
    }

    private void waitForAChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
