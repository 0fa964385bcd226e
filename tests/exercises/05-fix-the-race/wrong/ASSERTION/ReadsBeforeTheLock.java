// The value is read before the lock is taken: what is written may be stale.
class Account {
    private int balance;

    void add(int amount) {
        int next = balance() + amount;
        synchronized (this) {
            balance = next;
        }
    }

    synchronized int balance() {
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
