// outcomes: 42
class SpinOnVolatileFlag {
    static int payload;
    static volatile boolean ready;

    static int run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    payload = 42;
                    ready = true;
                });
        a.start();
        while (!ready) {
            Thread.onSpinWait();
        }
        int seen = payload;
        a.join();
        return seen;
    }
}
