// An interrupt ends the waiting and is swallowed: run comes back before its threads are done.
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
        try {
            plus.join();
            minus.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
