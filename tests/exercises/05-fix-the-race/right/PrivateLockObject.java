// A private lock object: nobody outside can take it.
class Account {
    private final Object lock = new Object();
    private int balance;

    void add(int amount) {
        synchronized (lock) {
            balance = balance + amount;
        }
    }

    int balance() {
        synchronized (lock) {
            return balance;
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
