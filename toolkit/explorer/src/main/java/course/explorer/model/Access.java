package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import jdk.internal.misc.Unsafe;

/**
 * Every access of rewritten code to shared memory.
 *
 * <p>The cell beside a field (or array element) holds, while the field is not visible, the epochs
 * of its last write (upper half) and last read (lower half); 0 is none. Once several threads have
 * read it, or its field is visible, it holds the complement of a location's number, which is
 * negative. While an access is in order with all earlier ones by happens-before, no schedule can
 * tell when it happened, and it costs one comparison. If it is not, its field becomes visible and
 * the search starts again. From then on the access is a step, and a data race is recorded if one of
 * the two is plain.
 */
public final class Access {

    private static final Unsafe U = Unsafe.getUnsafe();

    /** How strong an access is. */
    static final int PLAIN = 0;

    static final int WEAK = 1;

    /** Atomic, but orders nothing else. */
    static final int OPAQUE = 3;

    static final int VOLATILE = 2;

    /** Added to a mode: a race is the JDK's own business. */
    static final int TRUSTED = 4;

    private Access() {}

    /** Before a read of an instance field. */
    public static void read(Object o, int field) {
        long offset = Fields.plain[field];
        if (o == null || offset > 0 && (int) U.getLong(o, offset) == Execution.epoch) {
            return;
        }
        touch(o, offset > 0 ? offset : Fields.offset(o, field), field, false, mode(field));
    }

    /** Before a write to an instance field. */
    public static void write(Object o, int field) {
        if (o == null) {
            return;
        }
        long offset = Fields.plain[field];
        Strand s = Execution.current;
        if (s != null) {
            s.writes++;
        }
        if (offset > 0 && U.getLong(o, offset) == (long) Execution.epoch << 32 && !Novelty.on) {
            return;
        }
        touch(o, offset > 0 ? offset : Fields.offset(o, field), field, true, mode(field));
    }

    /**
     * At the end of a constructor: who sees a final field from now on sees its value (JLS §17.5).
     */
    public static void freeze(Object o, int field) {
        if (Execution.current == null || Execution.over) {
            return;
        }
        long offset = Fields.offset(o, field);
        long cell = U.getLong(o, offset);
        if (cell < 0) {
            Locations.get((int) ~cell).freeze();
        }
    }

    /** Before a read of a static field of a class that is initialised. */
    public static void readStatic(Class<?> owner, int field) {
        touch(owner, staticOffset(owner, field), field, false, mode(field));
    }

    /** Before a write to a static field. */
    public static void writeStatic(Class<?> owner, int field) {
        if (Execution.current != null) {
            Execution.current.writes++;
        }
        touch(owner, staticOffset(owner, field), field, true, mode(field));
    }

    private static long staticOffset(Class<?> owner, int field) {
        long offset = Fields.plain[field];
        return offset > 0 ? offset : Fields.staticOffset(owner, field);
    }

    /**
     * Before a read of an array element.
     *
     * @param type a descriptor's letter, small where the JDK's concurrent classes do the access
     */
    public static void readElement(Object array, int index, int type) {
        element(array, index, type & ~0x20, false, (type & 0x20) != 0 ? TRUSTED : PLAIN);
    }

    /** Before a write of an array element. */
    public static void writeElement(Object array, int index, int type) {
        if (Execution.current != null) {
            Execution.current.writes++;
        }
        element(array, index, type & ~0x20, true, (type & 0x20) != 0 ? TRUSTED : PLAIN);
    }

    static void element(Object array, int index, int type, boolean write, int mode) {
        if (array == null || Execution.current == null) {
            return;
        }
        long[] cells = Shadows.cells(array);
        if (index < 0 || index >= cells.length) {
            return;
        }
        int field = Fields.element((char) type);
        touch(cells, Unsafe.ARRAY_LONG_BASE_OFFSET + 8L * index, field, write, mode, array, index);
    }

    /** What is remembered beside a variable, see the class. */
    static long cell(Object base, long offset) {
        return U.getLong(base, offset);
    }

    private static int mode(int field) {
        return Fields.of(field).isVolatile ? VOLATILE : PLAIN;
    }

    static void touch(Object base, long offset, int field, boolean write, int mode) {
        touch(base, offset, field, write, mode, base, -1);
    }

    /** The access in full: checks the order, takes a step if visible, notes the access. */
    static void touch(
            Object base, long offset, int field, boolean write, int mode, Object owner, int index) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        if (Execution.over) {
            throw Execution.Abandoned.INSTANCE;
        }
        Fields.Field f = Fields.of(field);
        if (!f.visible || Execution.booting > 0) {
            if (quiet(s, base, offset, field, write, mode, owner, index)) {
                watch(write, field, owner, index);
                return;
            }
            if (FinalFields.concerns(owner, write, mode)) {
                FinalFields.begin();
            }
            Execution.show(field);
        }
        Location l = locate(base, offset, field, f.isVolatile, owner, index);
        Execution.announce(s, l, field * 2 + (write ? 1 : 0), Strand.Pending.ACCESS);
        if (Execution.session.publications.concerns(f, l, mode)) {
            Execution.session.publications.access(s, l, f, write);
        } else {
            Publications.forget(l, f);
        }
        happen(s, l, f, write, mode, false);
        watch(write, field, owner, index);
    }

    private static void watch(boolean write, int field, Object owner, int index) {
        if (Novelty.on && write) {
            if (index >= 0) {
                Novelty.element(owner, index);
            } else {
                Novelty.field(owner, field);
            }
        }
    }

    /**
     * Before an atomic update whose outcome is not known yet.
     *
     * @return its location if it is a step, to be given to {@link #updated}; else null
     */
    static Location update(Object base, long offset, int field, Object owner, int index) {
        Strand s = Execution.current;
        if (s == null) {
            return null;
        }
        if (Execution.over) {
            throw Execution.Abandoned.INSTANCE;
        }
        Fields.Field f = Fields.of(field);
        if (!f.visible || Execution.booting > 0) {
            if (quiet(s, base, offset, field, true, VOLATILE, owner, index)) {
                watch(true, field, owner, index);
                return null;
            }
            Execution.show(field);
        }
        Location l = locate(base, offset, field, f.isVolatile, owner, index);
        Execution.announce(s, l, field * 2 + 1, Strand.Pending.ACCESS);
        Publications.forget(l, f);
        watch(true, field, owner, index);
        return l;
    }

    /** After an atomic update; one that was not made was a read. */
    static void updated(Location l, int field, boolean wrote) {
        updated(l, field, wrote, wrote);
    }

    /**
     * After an atomic update.
     *
     * @param changed whether the value is another one now; else a loop saw nothing new
     */
    static void updated(Location l, int field, boolean wrote, boolean changed) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        if (changed) {
            s.writes++;
        }
        if (l != null) {
            happen(s, l, Fields.of(field), wrote, VOLATILE, true);
            if (wrote && !changed) {
                l.version--;
                s.loops.read(l);
            }
        }
    }

    /** What an access does once its turn has come. */
    private static void happen(
            Strand s, Location l, Fields.Field f, boolean write, int modeAndTrust, boolean update) {
        int mode = modeAndTrust & 3;
        boolean trusted = f.trusted || (modeAndTrust & TRUSTED) != 0;
        Steps.use(l, write ? Steps.WRITE : Steps.READ);
        if (write) {
            l.version++;
            if (mode == VOLATILE && !update && l.index < 0 && l.owner != null) {
                SameValue.write(s, l);
            }
        } else {
            s.loops.read(l);
        }
        if (mode == PLAIN) {
            int[] view = write ? s.clock : FinalFields.view(s, l.owner, f.level);
            if (!l.plainAccess(write, s.epoch, view) && !trusted) {
                if (FinalFields.concerns(l.owner, write, mode)) {
                    FinalFields.begin();
                }
                Execution.session.race(s, l, f);
            }
        } else {
            if (!l.atomicAccess(write, s.epoch, s.clock) && !trusted) {
                Execution.session.race(s, l, f);
            }
            if (mode != OPAQUE && (update || !write)) {
                l.acquire(s.clock, Execution.count);
            }
            if (write && mode != OPAQUE) {
                l.release(s.clock, Execution.count);
                s.tick();
            }
        }
        if (Execution.tracing) {
            Tracer.access(s, l, f, write, update);
        }
    }

    /** Notes an access that is no step; false if it conflicts with one that nothing orders. */
    private static boolean quiet(
            Strand s,
            Object base,
            long offset,
            int field,
            boolean write,
            int modeAndTrust,
            Object owner,
            int index) {
        int mode = modeAndTrust & 3;
        // A volatile read also acquires, which only a step does.
        boolean promises = !write && mode == PLAIN;
        long cell = U.getLong(base, offset);
        int epoch = Execution.epoch;
        if (cell < 0) {
            Location l = Locations.get((int) ~cell);
            int[] view = promises ? FinalFields.view(s, owner, Fields.of(field).level) : s.clock;
            if (Execution.booting == 0 && !l.inOrder(write, view)) {
                return false;
            }
            if (mode == PLAIN) {
                l.plainAccess(write, epoch, view);
            } else {
                l.atomicAccess(write, epoch, s.clock);
            }
            return true;
        }
        int lastWrite = (int) (cell >>> 32);
        int lastRead = (int) cell;
        boolean readInOrder = Location.ordered(lastRead, s.clock);
        boolean writeInOrder =
                Location.ordered(lastWrite, s.clock)
                        || promises
                                && Location.ordered(
                                        lastWrite,
                                        FinalFields.view(s, owner, Fields.of(field).level));
        if (!writeInOrder || write && !readInOrder) {
            return Execution.booting > 0;
        }
        if (write) {
            U.putLong(base, offset, (long) epoch << 32);
        } else if (readInOrder) {
            U.putLong(base, offset, cell & ~0xFFFFFFFFL | epoch);
        } else {
            Location l = locate(base, offset, field, mode != PLAIN, owner, index);
            if (mode == PLAIN) {
                l.plainAccess(false, epoch, s.clock);
            } else {
                l.atomicAccess(false, epoch, s.clock);
            }
        }
        return true;
    }

    static Location locate(
            Object base, long offset, int field, boolean atomic, Object owner, int index) {
        long cell = U.getLong(base, offset);
        if (cell < 0) {
            return Locations.get((int) ~cell);
        }
        Location l = Locations.make(field, owner, index);
        l.adopt((int) (cell >>> 32), (int) cell, atomic);
        U.putLong(base, offset, ~(long) l.id);
        return l;
    }
}
