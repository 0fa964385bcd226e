// outcomes: opened | interrupted
import java.util.concurrent.CountDownLatch;

class InterruptBeforeOrAfterTheLatchOpens {
    static String how;

    static String run() throws InterruptedException {
        var latch = new CountDownLatch(1);
        Thread waiter =
                new Thread(() -> {
                    try {
                        latch.await();
                        how = "opened";
                    } catch (InterruptedException e) {
                        how = "interrupted";
                    }
                });
        waiter.start();
        latch.countDown();
        waiter.interrupt();
        waiter.join();
        return how;
    }
}
