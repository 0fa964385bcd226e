import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class BarrierForThreeAndTwoCome {
    static void run() throws Exception {
        var barrier = new CyclicBarrier(3);
        Thread other =
                new Thread(() -> {
                    try {
                        barrier.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new AssertionError(e);
                    }
                });
        other.start();
        barrier.await();
        other.join();
    }
}
