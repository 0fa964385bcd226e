// In order, but a semaphore is not reentrant: whoever sends to himself waits for himself.
import java.util.concurrent.Semaphore;

class Account {
    final int number;
    final Semaphore permit = new Semaphore(1);
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
        first.permit.acquireUninterruptibly();
        try {
            second.permit.acquireUninterruptibly();
            try {
                from.add(-amount);
                to.add(amount);
            } finally {
                second.permit.release();
            }
        } finally {
            first.permit.release();
        }
    }

    /** What both accounts hold together, at one moment. */
    static int total(Account a, Account b) {
        Account first = a.number < b.number ? a : b;
        Account second = first == a ? b : a;
        first.permit.acquireUninterruptibly();
        try {
            second.permit.acquireUninterruptibly();
            try {
                return a.balance() + b.balance();
            } finally {
                second.permit.release();
            }
        } finally {
            first.permit.release();
        }
    }
}
