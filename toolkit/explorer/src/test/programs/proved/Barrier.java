// A one-shot barrier for three: nobody goes on before all have come.
import java.util.concurrent.atomic.AtomicInteger;

class Barrier {
    private int missing = 3;
    final AtomicInteger arrived = new AtomicInteger();

    void meet() {
        arrived.incrementAndGet();
        synchronized (this) {
            missing--;
            if (missing == 0) {
                notifyAll();
            }
            while (missing > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        assert arrived.get() == 3;
    }

    static void run() throws InterruptedException {
        Barrier barrier = new Barrier();
        Thread a = new Thread(barrier::meet);
        Thread b = new Thread(barrier::meet);
        a.start();
        b.start();
        barrier.meet();
        a.join();
        b.join();
    }
}
