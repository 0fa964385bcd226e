// A monitor cannot be kept by mistake.
import java.util.function.IntUnaryOperator;

class Shelf {
    private final int[] values = {3, 1, 4, 1};

    /** The value in that place, or -1 where there is no such place. */
    synchronized int get(int place) {
        return place < 0 || place >= values.length ? -1 : values[place];
    }

    /**
     * Puts change(value) in place of the value, in one step for everybody else.
     * What change throws goes to the caller, and the value stays as it was.
     */
    synchronized void update(int place, IntUnaryOperator change) {
        values[place] = change.applyAsInt(values[place]);
    }
}
