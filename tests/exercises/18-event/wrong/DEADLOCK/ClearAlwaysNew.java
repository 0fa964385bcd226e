// A new latch even while somebody waits at the old one.
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class Event {
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch latch = new CountDownLatch(1);

    synchronized void set() {
        clear();
        latch.countDown();
    }

    synchronized void clear() {
        latch = new CountDownLatch(1);
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
