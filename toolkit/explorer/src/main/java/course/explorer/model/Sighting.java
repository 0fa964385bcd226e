package course.explorer.model;

import course.explorer.race.Location;

/** What the ways on which one thread has come to one object promise, all of them together. */
final class Sighting {

    /** In place of an epoch: it is not known which write was seen, or there was none. */
    static final int NOBODY = 0;

    /** What reads through the object come after at least; null if nothing is promised. */
    int[] asOf;

    private int levels;

    /**
     * @param levels of the classes whose final fields were set before the object was handed out
     */
    Sighting(int[] asOf, int levels) {
        this.asOf = asOf;
        this.levels = levels;
    }

    boolean complete(int level) {
        return (levels & 1 << level) != 0;
    }

    /** One more way to the object; false if it takes nothing away. */
    boolean narrow(int[] other, int otherLevels) {
        boolean narrower = (levels & otherLevels) != levels;
        levels &= otherLevels;
        if (asOf == null || asOf == other) {
            return narrower;
        }
        int[] least = other == null ? null : least(asOf, other);
        narrower |= least != asOf;
        asOf = least;
        return narrower;
    }

    /** The first if it is nowhere later than the second. */
    private static int[] least(int[] a, int[] b) {
        int[] least = a;
        for (int i = 0; i < Location.THREADS; i++) {
            if (b[i] < least[i]) {
                least = least == a ? a.clone() : least;
                least[i] = b[i];
            }
        }
        return least;
    }

    /** What comes after either; null is nothing. */
    static int[] most(int[] a, int[] b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int[] most = a.clone();
        Location.join(most, b, Location.THREADS);
        return most;
    }
}
