// One waiter, one signal, and yet `if` is wrong: wait may return without any signal (JLS 17.2.1).
class SpuriousWakeup {
    static boolean ready;

    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread ringer =
                new Thread(() -> {
                    synchronized (bell) {
                        ready = true;
                        bell.notify();
                    }
                });
        ringer.start();
        boolean seen;
        synchronized (bell) {
            if (!ready) {
                bell.wait();
            }
            seen = ready;
        }
        ringer.join();
        assert seen;
    }
}
