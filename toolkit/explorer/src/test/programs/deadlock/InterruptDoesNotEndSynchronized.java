// A thread that waits for a monitor is not woken by an interrupt.
class InterruptDoesNotEndSynchronized {
    static void run() throws InterruptedException {
        var lock = new Object();
        synchronized (lock) {
            Thread blocked =
                    new Thread(() -> {
                        synchronized (lock) {
                        }
                    });
            blocked.start();
            blocked.interrupt();
            blocked.join();
        }
    }
}
