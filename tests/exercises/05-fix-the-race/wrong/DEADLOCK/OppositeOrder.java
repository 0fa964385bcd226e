// Two locks, taken in opposite order.
class Account {
    private final Object a = new Object();
    private final Object b = new Object();
    private int balance;

    void add(int amount) {
        synchronized (amount > 0 ? a : b) {
            synchronized (amount > 0 ? b : a) {
                balance += amount;
            }
        }
    }

    int balance() {
        synchronized (a) {
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
