// A read may move down into a lock, and a write up into one: so it may see what comes after it.
// reason: may be seen before it is written
class RacyReadMovesIntoALaterLock {
    static final Object lock = new Object();
    static String x;
    static boolean written;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    synchronized (lock) {
                        written = true;
                    }
                    x = "after the lock";
                });
        a.start();
        String seen = x;
        synchronized (lock) {
            assert seen == null || written;
        }
        a.join();
    }
}
