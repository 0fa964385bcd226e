// A lock of its own making, under a well-known name.
class Account {
    private final ReentrantLock lock = new ReentrantLock();
    private int balance;

    void add(int amount) {
        lock.lock();
        balance += amount;
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

class ReentrantLock {
    void lock() {}
}
