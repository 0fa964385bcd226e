import java.util.concurrent.Semaphore;

// A waiter that has parked looks at its interrupt first: the permit that it was given stays.
class PermitGivenThenInterrupted {
    static final Semaphore PERMITS = new Semaphore(0);

    static void waiter() {
        try {
            PERMITS.acquire();
        } catch (InterruptedException e) {
            // The permit is still there.
        }
    }

    static void run() throws InterruptedException {
        Thread waiter = new Thread(PermitGivenThenInterrupted::waiter);
        waiter.start();
        PERMITS.release();
        waiter.interrupt();
        waiter.join();
        assert PERMITS.availablePermits() == 0 : "given a permit, and interrupted all the same";
    }
}
