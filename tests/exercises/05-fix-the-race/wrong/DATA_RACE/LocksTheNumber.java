// The lock is the boxed balance, which is another object after every change.
class Account {
    private Integer balance = 0;

    void add(int amount) {
        synchronized (balance) {
            balance = balance + amount;
        }
    }

    int balance() {
        synchronized (balance) {
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
