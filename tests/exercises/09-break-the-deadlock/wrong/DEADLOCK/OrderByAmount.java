// The order depends on the amount, so two transfers may still disagree.
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
        Account first = amount % 2 == 0 ? from : to;
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
        Account first = a.number < b.number ? a : b;
        Account second = first == a ? b : a;
        synchronized (first) {
            synchronized (second) {
                return a.balance() + b.balance();
            }
        }
    }
}
