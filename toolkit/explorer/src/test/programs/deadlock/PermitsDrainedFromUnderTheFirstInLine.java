import java.util.concurrent.Semaphore;

/** One who drains what is there and gives one back wakes the first in line, who wants two. */
class PermitsDrainedFromUnderTheFirstInLine {
    static void run() throws InterruptedException {
        var permits = new Semaphore(1);
        Thread two = new Thread(() -> permits.acquireUninterruptibly(2));
        Thread one = new Thread(() -> permits.acquireUninterruptibly(1));
        two.start();
        one.start();
        int drained = permits.drainPermits();
        permits.release(1);
        one.join();
        permits.release(1 + drained);
        two.join();
    }
}
