// outcomes: 2
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

class CyclicBarrierTwoRounds {
    static int run() throws Exception {
        var rounds = new AtomicInteger();
        var barrier = new CyclicBarrier(2, rounds::incrementAndGet);
        Thread other =
                new Thread(() -> {
                    try {
                        barrier.await();
                        barrier.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new AssertionError(e);
                    }
                });
        other.start();
        barrier.await();
        assert rounds.get() >= 1;
        barrier.await();
        other.join();
        return rounds.get();
    }
}
