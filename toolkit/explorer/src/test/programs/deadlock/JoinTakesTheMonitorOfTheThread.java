import java.util.concurrent.CountDownLatch;

/** A join waits for the thread's own monitor, which another holds while it waits for the joiner. */
class JoinTakesTheMonitorOfTheThread {
    static void run() throws InterruptedException {
        var joined = new CountDownLatch(1);
        Thread ends = new Thread(() -> {});
        Thread holds =
                new Thread(() -> {
                    synchronized (ends) {
                        try {
                            joined.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    }
                });
        ends.start();
        holds.start();
        ends.join();
        joined.countDown();
        holds.join();
    }
}
