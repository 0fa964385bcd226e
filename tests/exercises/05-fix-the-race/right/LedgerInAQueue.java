// No balance at all: a thread-safe queue of changes, summed when somebody asks.
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

class Account {
    private final Queue<Integer> changes = new ConcurrentLinkedQueue<>();

    void add(int amount) {
        changes.add(amount);
    }

    int balance() {
        int sum = 0;
        for (int change : changes) {
            sum += change;
        }
        return sum;
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
