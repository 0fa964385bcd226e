// or: ASSERTION
// reason: weaker than volatile
import java.util.concurrent.atomic.AtomicInteger;

class StoreBufferLazySet {
    static int r1;
    static int r2;

    static void run() throws InterruptedException {
        AtomicInteger x = new AtomicInteger();
        AtomicInteger y = new AtomicInteger();
        Thread a =
                new Thread(() -> {
                    x.lazySet(1);
                    r1 = y.get();
                });
        Thread b =
                new Thread(() -> {
                    y.lazySet(1);
                    r2 = x.get();
                });
        a.start();
        b.start();
        a.join();
        b.join();
        assert r1 + r2 > 0;
    }
}
