// The thread that starts another may be kept from going on for longer than the limit.
class SpinsNoLongerThanAMicrosecond {
    static volatile boolean ready;

    static void run() throws InterruptedException {
        Thread waiter =
                new Thread(() -> {
                    long end = System.nanoTime() + 1_000;
                    while (!ready && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    assert ready : "not ready in time";
                });
        waiter.start();
        ready = true;
        waiter.join();
    }
}
