// Loops that look at the clock end when time passes.
class BusyWaitsOfTwoThreads {
    static void work(long millis) {
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
    }

    static void run() throws InterruptedException {
        Thread other = new Thread(() -> work(100));
        other.start();
        work(50);
        other.join();
    }
}
