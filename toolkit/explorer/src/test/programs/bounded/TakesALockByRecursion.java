import java.util.concurrent.atomic.AtomicInteger;

// or: EXCEPTION
// reason: a schedule of more than
/** Each has one lock and asks for the other's by calling itself again, until the stack is full. */
class TakesALockByRecursion {
    static final AtomicInteger LEFT = new AtomicInteger();
    static final AtomicInteger RIGHT = new AtomicInteger();

    static void take(AtomicInteger lock) {
        if (!lock.compareAndSet(0, 1)) {
            take(lock);
        }
    }

    static void both(AtomicInteger first, AtomicInteger second) {
        take(first);
        take(second);
        second.set(0);
        first.set(0);
    }

    static void run() throws InterruptedException {
        Thread other = new Thread(() -> both(RIGHT, LEFT));
        other.start();
        both(LEFT, RIGHT);
        other.join();
    }
}
