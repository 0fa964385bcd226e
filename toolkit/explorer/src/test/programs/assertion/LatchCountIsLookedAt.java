import java.util.concurrent.CountDownLatch;

class LatchCountIsLookedAt {
    static void run() throws InterruptedException {
        var latch = new CountDownLatch(2);
        Thread a = new Thread(latch::countDown);
        a.start();
        latch.countDown();
        assert latch.getCount() == 0;
        a.join();
    }
}
