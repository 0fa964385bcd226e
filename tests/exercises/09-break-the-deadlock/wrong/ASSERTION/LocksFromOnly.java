// Guards the account that pays and not the one that gets.
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
        synchronized (from) {
            from.add(-amount);
            to.add(amount);
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        synchronized (a) {
            return a.balance() + b.balance();
        }
    }
}
