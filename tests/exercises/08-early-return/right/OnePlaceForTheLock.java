// Locking stands in one place; the rest are lambdas.
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

class Shelf {
    private final ReentrantLock lock = new ReentrantLock();
    private final int[] values = {3, 1, 4, 1};

    /** The value in that place, or -1 where there is no such place. */
    int get(int place) {
        return locked(() -> place < 0 || place >= values.length ? -1 : values[place]);
    }

    /**
     * Puts change(value) in place of the value, in one step for everybody else.
     * What change throws goes to the caller, and the value stays as it was.
     */
    void update(int place, IntUnaryOperator change) {
        locked(() -> values[place] = change.applyAsInt(values[place]));
    }

    private int locked(IntSupplier work) {
        lock.lock();
        try {
            return work.getAsInt();
        } finally {
            lock.unlock();
        }
    }
}
