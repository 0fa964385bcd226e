// A semaphore with one permit, given back in a finally.
import java.util.concurrent.Semaphore;

class Account {
    private final Semaphore permit = new Semaphore(1);
    private int balance;

    void add(int amount) {
        permit.acquireUninterruptibly();
        try {
            balance += amount;
        } finally {
            permit.release();
        }
    }

    int balance() {
        permit.acquireUninterruptibly();
        try {
            return balance;
        } finally {
            permit.release();
        }
    }
}

class PlusMinus {
    static void run(Account account, int rounds) throws InterruptedException {
        Thread plus =
                new Thread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(1);
                            }
                        },
                        "plus");
        Thread minus =
                new Thread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(-1);
                            }
                        },
                        "minus");
        plus.start();
        minus.start();
        plus.join();
        minus.join();
    }
}
