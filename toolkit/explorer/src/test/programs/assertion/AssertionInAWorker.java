class AssertionInAWorker {
    static volatile int n;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    assert n == 0 : "the other came first";
                });
        a.start();
        n = 1;
        a.join();
    }
}
