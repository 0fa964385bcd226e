package course.explorer.model;

import course.explorer.race.Location;

/**
 * The volatile write that was made last, if it may have written what was there already.
 *
 * <p>Such a write changes nothing that another thread could tell: it releases what the write before
 * it has released and, of its own thread, only reads since then. A round of a loop that makes it is
 * one that changed nothing. The hook before a write comes too early to see the value, so the value
 * is looked at when the next thing happens; before anybody compares {@link Strand#writes}.
 */
final class SameValue {

    private static Strand writer;
    private static Location written;
    private static Object before;

    private SameValue() {}

    static void startExecution() {
        writer = null;
    }

    /** Just before the write; it is counted as one until {@link #settle}. */
    static void write(Strand s, Location l) {
        settle();
        writer = s;
        written = l;
        before = FieldValues.of(l.owner, l.field);
    }

    /** The write was made: if it changed nothing, it counts as a read. */
    static void settle() {
        Strand s = writer;
        if (s == null) {
            return;
        }
        writer = null;
        if (FieldValues.holds(written.owner, written.field, before)) {
            written.version--;
            s.writes--;
            s.loops.read(written);
        }
    }
}
