// Each thread adds to a cell of its own; the cells are summed when somebody asks.
import java.util.concurrent.atomic.LongAdder;

class Account {
    private final LongAdder balance = new LongAdder();

    void add(int amount) {
        balance.add(amount);
    }

    int balance() {
        return balance.intValue();
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
