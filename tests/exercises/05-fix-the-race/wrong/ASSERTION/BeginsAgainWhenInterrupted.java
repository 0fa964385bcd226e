// Wrong: an interrupt in join makes run begin with two more threads, beside the first two.
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
        boolean done = false;
        while (!done) {
            done = tried(account, rounds);
        }
    }

    private static boolean tried(Account account, int rounds) {
        Thread[] both = {changing(account, rounds, 1), changing(account, rounds, -1)};
        for (Thread each : both) {
            each.start();
        }
        try {
            for (Thread each : both) {
                each.join();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Thread changing(Account account, int rounds, int amount) {
        return new Thread(
                () -> {
                    for (int i = 0; i < rounds; i++) {
                        account.add(amount);
                    }
                });
    }
}
