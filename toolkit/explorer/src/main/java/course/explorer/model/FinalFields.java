package course.explorer.model;

import course.explorer.race.Location;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a final field refers to is seen at least as of the end of the constructor that set it (JLS
 * §17.5.1), also by a thread that came to the object through a data race.
 *
 * <p>The promise holds along references: for what a thread reads <em>through</em> the final field,
 * and not for the same object reached in another way, nor for one that was handed out before its
 * constructor ended. So each reference that a thread reads is followed, and what it may count on is
 * the least of what all its ways to an object promise. That costs time, and is done only once a
 * read was met that it could excuse; the search then begins again.
 */
public final class FinalFields {

    private static final Map<Object, Birth> births = new IdentityHashMap<>();
    private static final int[] joined = new int[Location.THREADS];
    private static boolean on;

    private FinalFields() {}

    static void startExploration() {
        on = false;
    }

    static void startExecution() {
        births.clear();
    }

    /** A read was met that final fields may excuse. Does not return unless all are followed. */
    static void begin() {
        if (!on) {
            on = true;
            Execution.abandon(Ending.RESTART);
        }
    }

    /** Whether a promise of final fields could matter to a read. */
    static boolean concerns(Object owner, boolean write, int mode) {
        return !write && mode == Access.PLAIN && owner != null && !(owner instanceof Class<?>);
    }

    /**
     * At the beginning of the first constructor of a new object, and at the end of each that has
     * set final fields.
     *
     * @param level how many classes the class extends of which the constructor is; 0 at the
     *     beginning, and for arrays
     */
    public static void constructed(Object o, int level) {
        Strand s = Execution.current;
        if (!on || s == null || Execution.over || Execution.booting > 0) {
            return;
        }
        Birth birth = births.computeIfAbsent(o, x -> new Birth(s.id));
        if (birth.freeze(level, s)) {
            s.tick();
        }
    }

    /** After something was made that no rewritten constructor has made, for instance a lambda. */
    public static void made(Object o) {
        if (on && o != null && Unrewritten.holds(o)) {
            constructed(o, 1);
        }
    }

    /**
     * After a read of a reference from a field of an object.
     *
     * @param field the number of a field that can change, 0 for a cache that is not tracked, or the
     *     complement of the level of the class that declares a final one
     */
    public static void read(Object owner, Object value, int field) {
        if (on && followed(value)) {
            int written =
                    field > 0
                            ? written(Access.cell(owner, Fields.offset(owner, field)))
                            : Sighting.NOBODY;
            read(Execution.current, owner, value, written, field < 0 ? ~field : 0);
        }
    }

    /** After a read of a reference from a static field. */
    public static void readStatic(Class<?> owner, Object value, int field) {
        if (on && followed(value)) {
            int written = written(Access.cell(owner, Fields.staticOffset(owner, field)));
            read(Execution.current, null, value, written, 0);
        }
    }

    /** After a read of a reference from an array. */
    public static void readElement(Object array, int index, Object value) {
        if (on && followed(value)) {
            read(Execution.current, array, value, written(Shadows.cells(array)[index]), 0);
        }
    }

    /** After a read of a reference from a static final field, which promises nothing more. */
    public static void readConstant(Object value) {
        seen(value);
    }

    /** After a reference was had from an atomic update, of which only its order is known. */
    static void seen(Object value) {
        if (on && followed(value)) {
            read(Execution.current, null, value, Sighting.NOBODY, 0);
        }
    }

    private static boolean followed(Object value) {
        return value != null
                && Execution.current != null
                && !Execution.over
                && !(value instanceof String || value instanceof Number || value instanceof Class);
    }

    /** The epoch of the write that a read has seen, which was the last but for races. */
    private static int written(long cell) {
        if (cell >= 0) {
            return (int) (cell >>> 32);
        }
        Location l = Locations.get((int) ~cell);
        return l.history != null ? l.history.seen() : l.lastWriteEpoch();
    }

    private static void read(Strand s, Object owner, Object value, int written, int level) {
        Birth own = births.get(owner);
        boolean ownWrite =
                written > 0 ? Location.thread(written) == s.id : own != null && own.thread == s.id;
        Birth birth = births.get(value);
        if (ownWrite || birth != null && birth.thread == s.id) {
            return;
        }
        int[] carried = null;
        Sighting way = s.sightings().get(owner);
        if (way == null && own == null && owner != null && written <= 0) {
            // Made for this thread by code that is not rewritten, out of what it has seen already.
            return;
        }
        if (way != null) {
            boolean frozen = own != null && own.frozen(level) && way.complete(level);
            carried = frozen ? Sighting.most(way.asOf, own.clock(level)) : way.asOf;
            if (own != null && level > 0 && own.frozen(level) && !frozen) {
                own.leaked = true;
            }
        }
        int levels = birth == null ? 0 : birth.completeFor(s, value, carried, written);
        if (birth != null && levels != birth.levels()) {
            birth.leaked = true;
        }
        see(s, value, carried, levels, birth);
    }

    private static void see(Strand s, Object value, int[] carried, int levels, Birth birth) {
        Sighting before = s.sightings().get(value);
        if (before == null) {
            s.sightings().put(value, new Sighting(carried, levels));
        } else if (!before.narrow(carried, levels)) {
            return;
        }
        if (Unrewritten.holds(value)) {
            boolean frozen = birth != null && (levels & 1 << 1) != 0;
            int[] inner = frozen ? Sighting.most(carried, birth.clock(1)) : carried;
            Unrewritten.each(value, held -> look(s, held, inner));
        }
    }

    /** What an unrewritten object of final fields holds is seen through it. */
    private static void look(Strand s, Object held, int[] carried) {
        Birth birth = births.get(held);
        if (followed(held) && (birth == null || birth.thread != s.id)) {
            int levels = birth == null ? 0 : birth.completeFor(s, held, carried, Sighting.NOBODY);
            see(s, held, carried, levels, birth);
        }
    }

    /**
     * What a read through this object by this strand comes after: all that happens before it, and
     * what final fields promise. Good until it is called again.
     *
     * @param level of the class that declares the variable, if it is a final field; else 0
     */
    static int[] view(Strand s, Object owner, int level) {
        Sighting seen = on ? s.sightings().get(owner) : null;
        if (seen == null) {
            return s.clock;
        }
        Birth birth = level > 0 && seen.complete(level) ? births.get(owner) : null;
        int[] frozen = birth != null && birth.frozen(level) ? birth.clock(level) : null;
        int[] promised = Sighting.most(seen.asOf, frozen);
        if (promised == null) {
            return s.clock;
        }
        System.arraycopy(s.clock, 0, joined, 0, joined.length);
        Location.join(joined, promised, joined.length);
        return joined;
    }

    /**
     * Whether no thread may have come to an object before its constructor ended, of a class whose
     * constructor hands it out.
     */
    static boolean neverLeaked(Object o) {
        Birth birth = births.get(o);
        return on && birth != null && birth.levels() != 0 && !birth.leaked;
    }

    static boolean on() {
        return on;
    }

    /** Who made an object, and when each class of it had set its final fields. */
    private static final class Birth {
        final int thread;
        private int[] epochs = new int[2];
        private int[][] clocks = new int[2][];
        private int levels;
        boolean leaked;

        Birth(int thread) {
            this.thread = thread;
        }

        /** The first constructor of a class that ends has set its fields. */
        boolean freeze(int level, Strand s) {
            if (level <= 0 || level >= Integer.SIZE || frozen(level)) {
                return false;
            }
            if (level >= epochs.length) {
                epochs = java.util.Arrays.copyOf(epochs, level + 1);
                clocks = java.util.Arrays.copyOf(clocks, level + 1);
            }
            epochs[level] = s.epoch;
            clocks[level] = s.clock.clone();
            levels |= 1 << level;
            return true;
        }

        boolean frozen(int level) {
            return (levels & 1 << level) != 0;
        }

        int levels() {
            return levels;
        }

        int[] clock(int level) {
            return clocks[level];
        }

        /** The levels that were frozen before the address that a read has seen was written. */
        int completeFor(Strand s, Object o, int[] carried, int written) {
            if (levels == 0) {
                leaked = true;
            }
            int complete = 0;
            for (int rest = levels; rest != 0; rest &= rest - 1) {
                int level = Integer.numberOfTrailingZeros(rest);
                int epoch = epochs[level];
                boolean before =
                        Location.ordered(epoch, s.clock)
                                || carried != null && Location.ordered(epoch, carried)
                                || written > 0 && passedOn(o, level, written);
                complete |= before ? 1 << level : 0;
            }
            return complete;
        }

        private boolean passedOn(Object o, int level, int written) {
            int writer = Location.thread(written);
            if (writer == thread) {
                return written > epochs[level];
            }
            Strand other = writer < Execution.count ? Execution.strands[writer] : null;
            Sighting its = other == null ? null : other.sightings().get(o);
            return its != null && its.complete(level);
        }
    }
}
