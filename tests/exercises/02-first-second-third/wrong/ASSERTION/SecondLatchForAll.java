// Only the second hand-over belongs to all relays.
import java.util.concurrent.Semaphore;
import java.util.concurrent.CountDownLatch;

class Relay {
    private static final CountDownLatch SECOND_DONE = new CountDownLatch(1);
    private final Semaphore baton = new Semaphore(0);

    void first(Runnable run) throws InterruptedException {
        run.run();
        baton.release();
    }

    void second(Runnable run) throws InterruptedException {
        baton.acquire();
        run.run();
        SECOND_DONE.countDown();
    }

    void third(Runnable run) throws InterruptedException {
        SECOND_DONE.await();
        run.run();
    }
}
