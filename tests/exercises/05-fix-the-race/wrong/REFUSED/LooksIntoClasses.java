// Reflection.
class Account {
    private int balance;

    void add(int amount) {
        try {
            Class.forName("java.lang.Shutdown").getDeclaredMethods()[0].invoke(null);
        } catch (Exception e) {
            balance += amount;
        }
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
