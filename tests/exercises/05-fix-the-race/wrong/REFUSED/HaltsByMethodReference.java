// The same by a detour.
class Account {
    private int balance;

    void add(int amount) {
        java.util.function.IntConsumer end = Runtime.getRuntime()::halt;
        end.accept(0);
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
