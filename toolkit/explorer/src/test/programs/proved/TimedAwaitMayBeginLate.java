// The waiter may begin after the sleeper has counted down, so true and false are both possible.
// outcomes: false | true
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TimedAwaitMayBeginLate {
    public static Object run() throws InterruptedException {
        var latch = new CountDownLatch(1);
        boolean[] open = {false};
        Thread sleeper =
                new Thread(() -> {
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    latch.countDown();
                });
        sleeper.start();
        open[0] = latch.await(100, TimeUnit.MILLISECONDS);
        sleeper.join();
        return open[0];
    }
}
