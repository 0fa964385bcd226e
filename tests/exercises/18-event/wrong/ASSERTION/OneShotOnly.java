// A latch that clear cannot close again.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class Event {
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch latch = new CountDownLatch(1);

    synchronized void set() {
        latch.countDown();
    }

    synchronized void clear() {
        // it has been set, what more?
    }

    synchronized boolean isSet() {
        return latch.getCount() == 0;
    }

    void await() throws InterruptedException {
        CountDownLatch mine;
        synchronized (this) {
            mine = latch;
            waiting.incrementAndGet();
        }
        try {
            mine.await();
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
