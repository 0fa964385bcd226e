// transfer goes by number, total does not.
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
    static void transfer(Account from, Account to, int amount) {
        Account first = from.number < to.number ? from : to;
        Account second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                from.add(-amount);
                to.add(amount);
            }
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        synchronized (b) {
            synchronized (a) {
                return a.balance() + b.balance();
            }
        }
    }
}
