// Each takes its own spoon, sees that the other has one and puts it back; that both have eaten is
// needed for the end, and nobody eats unless the other has finished.
import java.util.concurrent.atomic.AtomicInteger;

class TooPoliteForEver {
    static final AtomicInteger spoon = new AtomicInteger();
    static final AtomicInteger eaten = new AtomicInteger();

    static void dine(int me, int other) {
        while (eaten.get() != other) {
            if (spoon.compareAndSet(0, me)) {
                spoon.set(0);
            }
        }
        eaten.set(me);
    }

    static void run() throws InterruptedException {
        Thread second = new Thread(() -> dine(2, 1));
        second.start();
        dine(1, 2);
        second.join();
    }
}
