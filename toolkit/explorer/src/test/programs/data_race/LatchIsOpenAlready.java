// Counting down a latch that is open orders nothing: what was written before it may be seen or not.
import java.util.concurrent.CountDownLatch;

class LatchIsOpenAlready {
    static int value;

    static void run() throws InterruptedException {
        var open = new CountDownLatch(0);
        Thread writer =
                new Thread(() -> {
                    value = 1;
                    open.countDown();
                });
        writer.start();
        open.await();
        int seen = value;
        writer.join();
        System.out.println(seen);
    }
}
