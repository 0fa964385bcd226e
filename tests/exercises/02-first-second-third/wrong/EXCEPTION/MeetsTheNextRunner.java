// Hands over only when the next one is there.
import java.util.concurrent.CyclicBarrier;

class Relay {
    private final CyclicBarrier second = new CyclicBarrier(2);
    private final CyclicBarrier third = new CyclicBarrier(2);

    void first(Runnable run) throws InterruptedException {
        run.run();
        meet(second);
    }

    void second(Runnable run) throws InterruptedException {
        meet(second);
        run.run();
        meet(third);
    }

    void third(Runnable run) throws InterruptedException {
        meet(third);
        run.run();
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
