// The inner loop begins anew in each call; that nothing has changed since the last call is no
// round.
// outcomes: 0 | 1
import java.util.concurrent.atomic.AtomicInteger;

class RetryLoopInsideALoop {
    static final AtomicInteger left = new AtomicInteger();

    static boolean take() {
        while (true) {
            int n = left.get();
            if (n == 0) {
                return false;
            }
            if (left.compareAndSet(n, n - 1)) {
                return true;
            }
        }
    }

    static int run() throws InterruptedException {
        Thread adder = new Thread(left::incrementAndGet);
        adder.start();
        int got = 0;
        for (int i = 0; i < 4; i++) {
            if (take()) {
                got++;
            }
        }
        adder.join();
        return got;
    }
}
