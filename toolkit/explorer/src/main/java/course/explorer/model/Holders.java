package course.explorer.model;

import java.util.Arrays;

/**
 * Who holds something that several may hold at once, and how often. No access to it is a step: the
 * search asks it between steps, and nothing orders its holders among themselves.
 */
public final class Holders {

    private Object[] holders = new Object[0];
    private int[] times = new int[0];

    /** How often that thread holds it. */
    public int times(Object thread) {
        int at = indexOf(thread);
        return at < 0 ? 0 : times[at];
    }

    /** How many times it is held, by all together. */
    public int all() {
        return Arrays.stream(times).sum();
    }

    public boolean isEmpty() {
        return holders.length == 0;
    }

    /** The holder, if there is just one; else null. */
    public Object only() {
        return holders.length == 1 ? holders[0] : null;
    }

    /** One of the holders, or null. */
    ModelThread any() {
        return holders.length == 0 ? null : (ModelThread) holders[0];
    }

    public void add(Object thread) {
        int at = indexOf(thread);
        if (at < 0) {
            at = holders.length;
            holders = Arrays.copyOf(holders, at + 1);
            times = Arrays.copyOf(times, at + 1);
            holders[at] = thread;
        }
        times[at]++;
    }

    /** The thread must hold it. */
    public void remove(Object thread) {
        int at = indexOf(thread);
        if (--times[at] == 0) {
            int last = holders.length - 1;
            holders[at] = holders[last];
            times[at] = times[last];
            holders = Arrays.copyOf(holders, last);
            times = Arrays.copyOf(times, last);
        }
    }

    private int indexOf(Object thread) {
        for (int i = 0; i < holders.length; i++) {
            if (holders[i] == thread) {
                return i;
            }
        }
        return -1;
    }
}
