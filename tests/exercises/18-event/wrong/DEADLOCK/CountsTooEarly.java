// Is counted first and looks for its latch then.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class Event {
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch latch = new CountDownLatch(1);

    synchronized void set() {
        latch.countDown();
    }

    synchronized void clear() {
        if (isSet()) {
            latch = new CountDownLatch(1);
        }
    }

    synchronized boolean isSet() {
        return latch.getCount() == 0;
    }

    void await() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            CountDownLatch mine;
            synchronized (this) {
                mine = latch;
            }
            mine.await();
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
