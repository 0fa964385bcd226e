// A lock for each place: updates of different places do not meet.
import java.util.function.IntUnaryOperator;

class Shelf {
    private final Object[] locks = {new Object(), new Object(), new Object(), new Object()};
    private final int[] values = {3, 1, 4, 1};

    /** The value in that place, or -1 where there is no such place. */
    int get(int place) {
        if (place < 0 || place >= values.length) {
            return -1;
        }
        synchronized (locks[place]) {
            return values[place];
        }
    }

    /**
     * Puts change(value) in place of the value, in one step for everybody else.
     * What change throws goes to the caller, and the value stays as it was.
     */
    void update(int place, IntUnaryOperator change) {
        synchronized (locks[place]) {
            values[place] = change.applyAsInt(values[place]);
        }
    }
}
