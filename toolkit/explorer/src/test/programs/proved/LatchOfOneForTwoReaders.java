// Whoever of the two is first opens the latch; both had their value before they began.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class LatchOfOneForTwoReaders {
    static void run() throws InterruptedException {
        var opened = new CountDownLatch(1);
        var done = new AtomicInteger();
        Runnable work =
                () -> {
                    done.incrementAndGet();
                    opened.countDown();
                };
        Thread one = new Thread(work);
        Thread two = new Thread(work);
        one.start();
        two.start();
        opened.await();
        int atLeast = done.get();
        one.join();
        two.join();
        if (atLeast < 1 || done.get() != 2) {
            throw new AssertionError(atLeast + " of " + done);
        }
    }
}
