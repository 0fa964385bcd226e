// Time passes, and the condition holds all the same.
class LooksAtTheClockForEver {
    static void run() throws InterruptedException {
        Thread waiter =
                new Thread(() -> {
                    long begin = System.nanoTime();
                    while (System.nanoTime() >= begin) {
                        Thread.onSpinWait();
                    }
                });
        waiter.start();
        waiter.join();
    }
}
