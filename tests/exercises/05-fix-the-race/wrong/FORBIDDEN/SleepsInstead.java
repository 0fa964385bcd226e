// A pause makes the accident rarer, or not.
class Account {
    private volatile int balance;

    void add(int amount) {
        try {
            Thread.sleep(amount > 0 ? 1 : 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        balance = balance + amount;
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
