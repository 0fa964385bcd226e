// outcomes: 2
import java.util.concurrent.atomic.AtomicInteger;

class WeakCompareAndSetInALoop {
    static final AtomicInteger N = new AtomicInteger();

    static void add() {
        int seen;
        do {
            seen = N.get();
        } while (!N.weakCompareAndSetVolatile(seen, seen + 1));
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(WeakCompareAndSetInALoop::add);
        Thread b = new Thread(WeakCompareAndSetInALoop::add);
        a.start();
        b.start();
        a.join();
        b.join();
        return N.get();
    }
}
