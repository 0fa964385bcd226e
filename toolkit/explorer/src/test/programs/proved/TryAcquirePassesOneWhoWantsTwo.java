// outcomes: true
import java.util.concurrent.Semaphore;

/** A try without a limit passes whoever waits, also if the semaphore is fair. */
class TryAcquirePassesOneWhoWantsTwo {
    static boolean run() throws InterruptedException {
        var permits = new Semaphore(1, true);
        Thread two = new Thread(() -> permits.acquireUninterruptibly(2));
        two.start();
        boolean taken = permits.tryAcquire();
        permits.release(2);
        two.join();
        return taken;
    }
}
