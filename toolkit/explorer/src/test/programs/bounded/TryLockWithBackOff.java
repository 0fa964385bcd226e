// Both may retry for ever, at the same pace.
// outcomes: 2
// reason: more than 20000 steps
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

class TryLockWithBackOff {
    static final AtomicInteger DONE = new AtomicInteger();

    static void both(ReentrantLock first, ReentrantLock second) {
        while (true) {
            first.lock();
            try {
                if (second.tryLock()) {
                    try {
                        DONE.incrementAndGet();
                        return;
                    } finally {
                        second.unlock();
                    }
                }
            } finally {
                first.unlock();
            }
        }
    }

    static int run() throws InterruptedException {
        var a = new ReentrantLock();
        var b = new ReentrantLock();
        Thread t = new Thread(() -> both(a, b));
        t.start();
        both(b, a);
        t.join();
        return DONE.get();
    }
}
