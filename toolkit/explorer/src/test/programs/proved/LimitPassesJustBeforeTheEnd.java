// Time may pass between the other thread's look at the clock and its end: it says less, and the
// limit
// has passed all the same.
// outcomes: true true | true false | false false
class LimitPassesJustBeforeTheEnd {
    static String run() throws InterruptedException {
        long begin = System.nanoTime();
        long[] clock = new long[1];
        Thread other = new Thread(() -> clock[0] = (System.nanoTime() - begin) / 1_000_000);
        other.start();
        other.join(30);
        long now = (System.nanoTime() - begin) / 1_000_000;
        other.join();
        return (clock[0] < 30) + " " + (now < 30);
    }
}
