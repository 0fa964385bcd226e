/** A waiter in a monitor has the monitor back before it looks at its status. */
class StatusOfAMonitorsWaiterStays {
    static volatile boolean over;

    static void run() throws InterruptedException {
        Object lock = new Object();
        Thread t =
                new Thread(() -> {
                    synchronized (lock) {
                        try {
                            while (true) {
                                lock.wait();
                            }
                        } catch (InterruptedException e) {
                            over = true;
                        }
                    }
                });
        t.start();
        t.interrupt();
        synchronized (lock) {
            assert over || t.isInterrupted();
        }
        t.join();
    }
}
