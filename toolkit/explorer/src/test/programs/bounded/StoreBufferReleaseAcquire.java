// Release and acquire do not order a write before a later read of another variable: both may read
// 0.
// or: ASSERTION
// reason: weaker than volatile
import java.util.concurrent.atomic.AtomicInteger;

class StoreBufferReleaseAcquire {
    static int r1;
    static int r2;

    static void run() throws InterruptedException {
        AtomicInteger x = new AtomicInteger();
        AtomicInteger y = new AtomicInteger();
        Thread a =
                new Thread(() -> {
                    x.setRelease(1);
                    r1 = y.getAcquire();
                });
        Thread b =
                new Thread(() -> {
                    y.setRelease(1);
                    r2 = x.getAcquire();
                });
        a.start();
        b.start();
        a.join();
        b.join();
        assert r1 + r2 > 0;
    }
}
