// One permit is for one, not for all.
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class Event {
    private final Semaphore permit = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();

    void set() {
        permit.release();
    }

    void clear() {
        permit.drainPermits();
    }

    boolean isSet() {
        return permit.availablePermits() > 0;
    }

    void await() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            permit.acquire();
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
