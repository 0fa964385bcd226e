// A semaphore with one permit, given back in a finally.
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;

class Shelf {
    private final Semaphore permit = new Semaphore(1);
    private final int[] values = {3, 1, 4, 1};

    /** The value in that place, or -1 where there is no such place. */
    int get(int place) {
        permit.acquireUninterruptibly();
        try {
            if (place < 0 || place >= values.length) {
                return -1;
            }
            return values[place];
        } finally {
            permit.release();
        }
    }

    /**
     * Puts change(value) in place of the value, in one step for everybody else.
     * What change throws goes to the caller, and the value stays as it was.
     */
    void update(int place, IntUnaryOperator change) {
        permit.acquireUninterruptibly();
        try {
            values[place] = change.applyAsInt(values[place]);
        } finally {
            permit.release();
        }
    }
}
