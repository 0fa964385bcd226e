// The stale flag: the loop may never see the write, and the payload may be seen before it.
class SpinOnPlainFlag {
    static int payload;
    static boolean ready;

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
