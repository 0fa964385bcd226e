// Right in everything but that all stand in one queue.
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

    Bank(Account... accounts) {
        this.accounts = accounts;
    }

    synchronized boolean transfer(int from, int to, int amount) {
        if (accounts[from].balance() < amount) {
            return false;
        }
        Account taker = accounts[to];
        accounts[from].add(-amount);
        taker.add(amount);
        return true;
    }

    synchronized void deposit(int to, int amount) {
        accounts[to].add(amount);
    }

    synchronized int balance(int of) {
        return accounts[of].balance();
    }

    synchronized int total() {
        int sum = 0;
        for (Account account : accounts) {
            sum += account.balance();
        }
        return sum;
    }
}
