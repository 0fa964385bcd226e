import java.util.concurrent.CountDownLatch;

class LatchCountsOneTooFew {
    static void run() throws InterruptedException {
        var latch = new CountDownLatch(3);
        Thread a = new Thread(latch::countDown);
        Thread b = new Thread(latch::countDown);
        a.start();
        b.start();
        latch.await();
    }
}
