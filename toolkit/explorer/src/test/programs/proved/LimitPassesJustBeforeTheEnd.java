// Time may pass between the other thread's look at the clock and its end: it says 0, and the limit
// has passed all the same.
// outcomes: 0 0 | 0 30 | 30 30
class LimitPassesJustBeforeTheEnd {
    static String run() throws InterruptedException {
        long begin = System.nanoTime();
        long[] clock = new long[1];
        Thread other = new Thread(() -> clock[0] = (System.nanoTime() - begin) / 1_000_000);
        other.start();
        other.join(30);
        long now = (System.nanoTime() - begin) / 1_000_000;
        other.join();
        return clock[0] + " " + now;
    }
}
