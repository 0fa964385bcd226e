// The limit begins when the waiter comes, which may be before or after the sleeper has released.
// outcomes: false | true
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class TimedAcquireMayBeginLate {
    static Object run() throws InterruptedException {
        var permits = new Semaphore(0);
        Thread sleeper =
                new Thread(() -> {
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    permits.release();
                });
        sleeper.start();
        boolean got = permits.tryAcquire(100, TimeUnit.MILLISECONDS);
        sleeper.join();
        return got;
    }
}
