// Each thread adds once, however many rounds there are.
class Account {
    private int balance;

    synchronized void add(int amount) {
        balance += amount;
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
                            for (int i = 0; i < 1; i++) {
                                account.add(1);
                            }
                        },
                        "plus");
        Thread minus =
                new Thread(
                        () -> {
                            for (int i = 0; i < 1; i++) {
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
