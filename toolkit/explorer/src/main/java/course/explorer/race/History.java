package course.explorer.race;

import java.util.Arrays;

/**
 * All writes to one variable in one execution, and which of them a read that races may see.
 *
 * <p>A read may see a write if the read does not happen before it and no other write comes between
 * the two by happens-before (JLS §17.4.5): the newest, or one of those that nothing orders. The
 * value of a write is known only once it was made, so it is told afterwards.
 */
public final class History {

    private int[] epochs = new int[4];
    private int[][] clocks = new int[4][];
    private Object[] values = new Object[4];
    private int count = 1;
    private boolean settled = true;
    private int seen;

    /** Begins with the value that the variable has, which everybody may see. */
    public History(Object initial) {
        values[0] = initial;
    }

    /** A write is about to be made. */
    public void write(int epoch, int[] clock) {
        if (count == epochs.length) {
            epochs = Arrays.copyOf(epochs, count * 2);
            clocks = Arrays.copyOf(clocks, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        epochs[count] = epoch;
        clocks[count] = clock.clone();
        values[count++] = null;
        settled = false;
    }

    /** Whether the value of the newest write is still to be told. */
    public boolean settled() {
        return settled;
    }

    /** The newest write has written this. */
    public void settle(Object value) {
        values[count - 1] = value;
        settled = true;
    }

    public Object newest() {
        return values[count - 1];
    }

    /** A read sees this write. */
    public void see(int write) {
        seen = write;
    }

    /** The epoch of the write that the last read saw; 0 if that was the first value. */
    public int seen() {
        return epochs[seen];
    }

    /** How many values there were, the first included. */
    public int size() {
        return count;
    }

    public Object value(int write) {
        return values[write];
    }

    /** Whether nothing orders that write before whoever has this clock. */
    public boolean races(int write, int[] clock) {
        return !Location.ordered(epochs[write], clock);
    }

    /** The writes that a read with this clock may see and that differ in value, newest first. */
    public int[] candidates(int[] clock) {
        int[] found = new int[count];
        int n = 0;
        for (int w = count - 1; w >= 0; w--) {
            if (!hidden(w, clock) && !among(values[w], found, n)) {
                found[n++] = w;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private boolean among(Object value, int[] writes, int n) {
        for (int i = 0; i < n; i++) {
            if (values[writes[i]] == value) {
                return true;
            }
        }
        return false;
    }

    private boolean hidden(int write, int[] clock) {
        for (int later = write + 1; later < count; later++) {
            boolean follows = Location.ordered(epochs[write], clocks[later]);
            if (follows && Location.ordered(epochs[later], clock)) {
                return true;
            }
        }
        return false;
    }
}
