// The accounts' own monitors, by number; the total goes down through all of them.
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

    boolean transfer(int from, int to, int amount) {
        Account giver = accounts[from];
        Account taker = accounts[to];
        synchronized (from < to ? giver : taker) {
            synchronized (from < to ? taker : giver) {
                boolean enough = giver.balance() >= amount;
                if (enough) {
                    giver.add(-amount);
                    taker.add(amount);
                }
                return enough;
            }
        }
    }

    void deposit(int to, int amount) {
        synchronized (accounts[to]) {
            accounts[to].add(amount);
        }
    }

    int balance(int of) {
        synchronized (accounts[of]) {
            return accounts[of].balance();
        }
    }

    int total() {
        return totalFrom(0);
    }

    private int totalFrom(int number) {
        if (number == accounts.length) {
            return 0;
        }
        synchronized (accounts[number]) {
            return accounts[number].balance() + totalFrom(number + 1);
        }
    }
}
