// Whoever is interrupted goes home without a run and without a word.
import java.util.concurrent.CountDownLatch;

class Relay {
    private final CountDownLatch[] arrived = {new CountDownLatch(1), new CountDownLatch(1)};

    void first(Runnable run) {
        run.run();
        arrived[0].countDown();
    }

    void second(Runnable run) {
        try {
            arrived[0].await();
            run.run();
            arrived[1].countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void third(Runnable run) {
        try {
            arrived[1].await();
            run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
