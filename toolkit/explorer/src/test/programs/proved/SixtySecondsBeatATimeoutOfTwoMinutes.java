// outcomes: true
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class SixtySecondsBeatATimeoutOfTwoMinutes {
    static boolean run() throws InterruptedException {
        var done = new CountDownLatch(1);
        Thread worker =
                new Thread(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    done.countDown();
                });
        worker.start();
        boolean inTime = done.await(120, TimeUnit.SECONDS);
        assert inTime;
        worker.join();
        return inTime;
    }
}
