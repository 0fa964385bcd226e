import java.util.concurrent.Semaphore;

/** Who is first in line wants three, and two that are given do not get to the one who wants one. */
class TakesOnePermitBehindOneWhoWantsThree {
    static void run() throws InterruptedException {
        var permits = new Semaphore(0);
        Thread three = new Thread(() -> permits.acquireUninterruptibly(3));
        Thread one = new Thread(() -> permits.acquireUninterruptibly());
        three.start();
        one.start();
        permits.release(2);
        one.join();
        permits.release(2);
        three.join();
    }
}
