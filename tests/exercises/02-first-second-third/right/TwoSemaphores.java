// A permit for each hand-over.
import java.util.concurrent.Semaphore;

class Relay {
    private final Semaphore second = new Semaphore(0);
    private final Semaphore third = new Semaphore(0);

    void first(Runnable run) throws InterruptedException {
        run.run();
        second.release();
    }

    void second(Runnable run) throws InterruptedException {
        second.acquire();
        run.run();
        third.release();
    }

    void third(Runnable run) throws InterruptedException {
        third.acquire();
        run.run();
    }
}
