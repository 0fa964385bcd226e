// Optimistic: compute, then write only if nobody came in between.
import java.util.concurrent.atomic.AtomicInteger;

class Account {
    private final AtomicInteger balance = new AtomicInteger();

    void add(int amount) {
        int seen;
        do {
            seen = balance.get();
        } while (!balance.compareAndSet(seen, seen + amount));
    }

    int balance() {
        return balance.get();
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
