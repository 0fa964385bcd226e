// outcomes: 7
import java.util.concurrent.atomic.AtomicInteger;

class AccumulateMaximum {
    static int run() throws InterruptedException {
        var max = new AtomicInteger();
        Thread t = new Thread(() -> max.accumulateAndGet(7, Math::max));
        t.start();
        max.accumulateAndGet(3, Math::max);
        t.join();
        return max.get();
    }
}
