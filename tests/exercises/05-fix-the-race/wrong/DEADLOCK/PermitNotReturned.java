// The permit is given back only when something is added.
import java.util.concurrent.Semaphore;

class Account {
    private final Semaphore permit = new Semaphore(1);
    private volatile int balance;

    void add(int amount) {
        permit.acquireUninterruptibly();
        balance += amount;
        if (amount > 0) {
            permit.release();
        }
    }

    int balance() {
        return balance;
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
