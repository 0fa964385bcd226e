import java.util.concurrent.CountDownLatch;

class JoinOfAVirtualThreadTakesNoMonitor {
    static void run() throws InterruptedException {
        var joined = new CountDownLatch(1);
        Thread ends = Thread.ofVirtual().unstarted(() -> {});
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
