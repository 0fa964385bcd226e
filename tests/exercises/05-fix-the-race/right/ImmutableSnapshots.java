// Nothing is ever changed: each addition puts a new snapshot in the place of the old one.
import java.util.concurrent.atomic.AtomicReference;

class Account {
    private record Snapshot(int balance) {}

    private final AtomicReference<Snapshot> current = new AtomicReference<>(new Snapshot(0));

    void add(int amount) {
        current.updateAndGet(old -> new Snapshot(old.balance() + amount));
    }

    int balance() {
        return current.get().balance();
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
