// The sources' deadlock: two locks, taken in opposite order.
class TwoLocksCrossed {
    static void run() throws InterruptedException {
        Object left = new Object();
        Object right = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (left) {
                        synchronized (right) {
                        }
                    }
                });
        Thread b =
                new Thread(() -> {
                    synchronized (right) {
                        synchronized (left) {
                        }
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
