// Asks again and again, and misses the shot.
import java.util.concurrent.atomic.AtomicInteger;

class Event {
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean set = false;

    void set() {
        set = true;
    }

    void clear() {
        set = false;
    }

    boolean isSet() {
        return set;
    }

    void await() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            while (!set) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Thread.onSpinWait();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }
}
