// Whoever adds takes one lock, whoever takes away the other.
class Account {
    private final Object up = new Object();
    private final Object down = new Object();
    private int balance;

    void add(int amount) {
        synchronized (amount > 0 ? up : down) {
            balance += amount;
        }
    }

    int balance() {
        synchronized (up) {
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
