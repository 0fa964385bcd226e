// wait releases only its own monitor: the outer one stays held, so the notifier cannot come in.
class NestedMonitorLockout {
    static boolean ready;

    static void run() throws InterruptedException {
        Object outer = new Object();
        Object inner = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (outer) {
                        synchronized (inner) {
                            ready = true;
                            inner.notifyAll();
                        }
                    }
                });
        a.start();
        synchronized (outer) {
            synchronized (inner) {
                while (!ready) {
                    inner.wait();
                }
            }
        }
        a.join();
    }
}
