// Waits for a thread while holding the lock which that thread needs.
class JoinInsideTheLock {
    static int n;

    static void run() throws InterruptedException {
        Object lock = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (lock) {
                        n++;
                    }
                });
        a.start();
        synchronized (lock) {
            a.join();
        }
    }
}
