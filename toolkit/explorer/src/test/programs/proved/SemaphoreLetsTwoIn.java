// outcomes: 3
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class SemaphoreLetsTwoIn {
    static int run() throws InterruptedException {
        var permits = new Semaphore(2);
        var inside = new AtomicInteger();
        var done = new AtomicInteger();
        Thread[] threads = new Thread[3];
        for (int i = 0; i < 3; i++) {
            threads[i] =
                    new Thread(() -> {
                        permits.acquireUninterruptibly();
                        int now = inside.incrementAndGet();
                        assert now <= 2;
                        inside.decrementAndGet();
                        done.incrementAndGet();
                        permits.release();
                    });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return done.get();
    }
}
