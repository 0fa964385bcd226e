import java.util.concurrent.CountDownLatch;

class PublishedBeforeCountDown {
    static int x;

    static void run() throws InterruptedException {
        var latch = new CountDownLatch(1);
        Thread t =
                new Thread(() -> {
                    latch.countDown();
                    x = 1;
                });
        t.start();
        latch.await();
        int seen = x;
        t.join();
        assert seen >= 0;
    }
}
