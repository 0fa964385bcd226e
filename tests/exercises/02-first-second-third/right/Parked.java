// Each who waits is parked, and unparked by the one before.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

class Relay {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReferenceArray<Thread> waiting = new AtomicReferenceArray<>(3);

    void first(Runnable run) {
        run.run();
        handOver(1);
    }

    void second(Runnable run) throws InterruptedException {
        await(1);
        run.run();
        handOver(2);
    }

    void third(Runnable run) throws InterruptedException {
        await(2);
        run.run();
    }

    private void await(int place) throws InterruptedException {
        waiting.set(place, Thread.currentThread());
        while (done.get() < place) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void handOver(int place) {
        done.set(place);
        LockSupport.unpark(waiting.get(place));
    }
}
