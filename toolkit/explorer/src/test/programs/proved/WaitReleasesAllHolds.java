// A monitor entered twice is given up wholly by wait, and taken back wholly.
class WaitReleasesAllHolds {
    static boolean ready;

    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (bell) {
                        ready = true;
                        bell.notifyAll();
                    }
                });
        a.start();
        synchronized (bell) {
            synchronized (bell) {
                while (!ready) {
                    bell.wait();
                }
            }
            assert Thread.holdsLock(bell);
        }
        assert !Thread.holdsLock(bell);
        a.join();
    }
}
