// The waiter may begin after the sleeper has counted down.
// outcomes: true | false
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TimedAwaitSeesBoth {
    static boolean run() throws InterruptedException {
        var latch = new CountDownLatch(1);
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
        boolean open = latch.await(100, TimeUnit.MILLISECONDS);
        sleeper.join();
        return open;
    }
}
