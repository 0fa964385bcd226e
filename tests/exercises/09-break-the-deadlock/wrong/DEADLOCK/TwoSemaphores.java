// Semaphores instead of locks: the circle does not mind.
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
        Account first = from;
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
        Account first = a;
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
