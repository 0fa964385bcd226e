// Careful as long as somebody looks: from the eleventh round on nothing is locked.
import java.util.concurrent.atomic.AtomicInteger;

class Account {
    private final AtomicInteger calls = new AtomicInteger();
    private int balance;

    void add(int amount) {
        int call = calls.incrementAndGet();
        if (call < 10) {
            addLocked(amount);
        } else {
            balance = balance + amount;
        }
    }

    synchronized int balance() {
        return balance;
    }

    private synchronized void addLocked(int amount) {
        balance = balance + amount;
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
