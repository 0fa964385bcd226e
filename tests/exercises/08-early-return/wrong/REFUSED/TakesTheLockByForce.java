// Ends the process instead of unlocking.
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

class Shelf {
    private final ReentrantLock lock = new ReentrantLock();
    private final int[] values = {3, 1, 4, 1};

    /** The value in that place, or -1 where there is no such place. */
    int get(int place) {
        lock.lock();
        if (place < 0 || place >= values.length) {
            System.exit(0);
            return -1;
        }
        int value = values[place];
        lock.unlock();
        return value;
    }

    /**
     * Puts change(value) in place of the value, in one step for everybody else.
     * What change throws goes to the caller, and the value stays as it was.
     */
    void update(int place, IntUnaryOperator change) {
        lock.lock();
        try {
            values[place] = change.applyAsInt(values[place]);
        } finally {
            lock.unlock();
        }
    }
}
