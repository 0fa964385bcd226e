// A flag that is tested and set in two steps lets both in.
class Account {
    private volatile boolean busy;
    private volatile int balance;

    void add(int amount) {
        while (busy) {
            Thread.onSpinWait();
        }
        busy = true;
        balance = balance + amount;
        busy = false;
    }

    int balance() {
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
