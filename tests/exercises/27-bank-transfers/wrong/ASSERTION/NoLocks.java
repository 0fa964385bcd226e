// Nobody locks anything.
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
        if (accounts[from].balance() < amount) {
            return false;
        }
        accounts[from].add(-amount);
        accounts[to].add(amount);
        return true;
    }

    void deposit(int to, int amount) {
        accounts[to].add(amount);
    }

    int balance(int of) {
        return accounts[of].balance();
    }

    int total() {
        int sum = 0;
        for (Account account : accounts) {
            sum += account.balance();
        }
        return sum;
    }
}
