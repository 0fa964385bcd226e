// outcomes: broken
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class BarrierBrokenByATimeout {
    static String run() throws Exception {
        var barrier = new CyclicBarrier(2);
        try {
            barrier.await(1, TimeUnit.SECONDS);
            return "passed";
        } catch (TimeoutException e) {
            try {
                barrier.await();
                return "passed";
            } catch (BrokenBarrierException broken) {
                return "broken";
            }
        }
    }
}
