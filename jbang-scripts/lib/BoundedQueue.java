import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * What a queue between processes is inside its owner: bounded, and it counts what was put but not
 * yet reported as done (Python's JoinableQueue). {@link java.util.concurrent.BlockingQueue} has no
 * such count. Invariant, held by the monitor of this object: {@code unfinished} is the number of
 * items put minus the calls of {@link #taskDone}, and never negative.
 */
final class BoundedQueue {

    private final int capacity;
    private final ArrayDeque<String> items = new ArrayDeque<>();
    private int unfinished;

    BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw Script.misuse("a queue needs a capacity of 1 or more, not " + capacity);
        }
        this.capacity = capacity;
    }

    /** Puts at the end, waiting at most so long for room. Returns false when there was none. */
    synchronized boolean put(String item, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (items.size() >= capacity) {
            if (!waitUntil(end)) {
                return false;
            }
        }
        items.addLast(item);
        unfinished++;
        notifyAll();
        return true;
    }

    /** Takes from the front, waiting at most so long for an item. */
    synchronized Optional<String> take(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (items.isEmpty()) {
            if (!waitUntil(end)) {
                return Optional.empty();
            }
        }
        String item = items.removeFirst();
        notifyAll();
        return Optional.of(item);
    }

    /**
     * Puts an item back to the front whose taker went away before it had it; it is unfinished
     * still.
     */
    synchronized void putBack(String item) {
        items.addFirst(item);
        notifyAll();
    }

    synchronized int size() {
        return items.size();
    }

    /** One item taken is done. Returns false when more were reported than were put. */
    synchronized boolean taskDone() {
        if (unfinished == 0) {
            return false;
        }
        unfinished--;
        notifyAll();
        return true;
    }

    /** Waits until all that was put is done, at most so long. Returns whether it is. */
    synchronized boolean join(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (unfinished > 0) {
            if (!waitUntil(end)) {
                return false;
            }
        }
        return true;
    }

    private boolean waitUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        wait(Math.max(1, left / 1_000_000));
        return true;
    }
}
