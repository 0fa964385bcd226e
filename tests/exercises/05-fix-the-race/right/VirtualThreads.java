// The kind of thread changes nothing: virtual ones, and an atomic.
import java.util.concurrent.atomic.AtomicInteger;

class Account {
    private final AtomicInteger balance = new AtomicInteger();

    void add(int amount) {
        balance.getAndAdd(amount);
    }

    int balance() {
        return balance.get();
    }
}

class PlusMinus {
    static void run(Account account, int rounds) throws InterruptedException {
        Thread plus =
                Thread.startVirtualThread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(1);
                            }
                        });
        Thread minus =
                Thread.startVirtualThread(
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                account.add(-1);
                            }
                        });
        plus.join();
        minus.join();
    }
}
