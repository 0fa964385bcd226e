import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class FairSemaphoreMakesATimedTryWait {
    static void run() throws InterruptedException {
        var permits = new Semaphore(1, true);
        Thread two = new Thread(() -> permits.acquireUninterruptibly(2));
        two.start();
        boolean taken = permits.tryAcquire(1, 0, TimeUnit.SECONDS);
        permits.release(2);
        two.join();
        assert taken;
    }
}
