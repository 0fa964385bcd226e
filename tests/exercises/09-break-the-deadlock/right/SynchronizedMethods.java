// The same with the monitor of the class.
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
    /** Moves the amount from one account to the other, in one step for everybody who looks. */
    static synchronized void transfer(Account from, Account to, int amount) {
        from.add(-amount);
        to.add(amount);
    }

    /** What both accounts hold together, at one moment. */
    static synchronized int total(Account a, Account b) {
        return a.balance() + b.balance();
    }
}
