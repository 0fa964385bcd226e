// As it comes: there and back lock in opposite order, and the total is of no moment.
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

    /** Moves the amount and says true; says false, and moves nothing, if there is not enough. */
    boolean transfer(int from, int to, int amount) {
        // TODO: what happens when a second transfer goes the other way?
        synchronized (accounts[from]) {
            synchronized (accounts[to]) {
                if (accounts[from].balance() < amount) {
                    return false;
                }
                accounts[from].add(-amount);
                accounts[to].add(amount);
                return true;
            }
        }
    }

    /** Pays in from outside. */
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

    /** All that the bank holds, at one moment. */
    int total() {
        // TODO: at one moment?
        int sum = 0;
        for (int i = 0; i < accounts.length; i++) {
            sum += balance(i);
        }
        return sum;
    }
}
