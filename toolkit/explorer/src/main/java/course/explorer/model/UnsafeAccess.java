package course.explorer.model;

import course.explorer.race.Location;
import jdk.internal.misc.Unsafe;

/**
 * {@code Unsafe} as relocated classes see it: the same method names with the receiver first.
 *
 * <p>An offset they hold has the field's number in its upper half, so that an access finds its cell
 * without a search; for an array element the upper half is 0. {@code UnsafeCalls} leads the
 * variants of a method here that differ only in strength, and all are at least as strong as asked
 * for.
 */
public final class UnsafeAccess {

    private UnsafeAccess() {}

    public static long objectFieldOffset(Unsafe u, Class<?> c, String name) {
        try {
            return objectFieldOffset(u, c.getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            throw new InternalError(e);
        }
    }

    public static long objectFieldOffset(Unsafe u, java.lang.reflect.Field f) {
        return (long) Fields.of(f) << 32 | u.objectFieldOffset(f);
    }

    private static int field(Object o, long offset) {
        int field = (int) (offset >>> 32);
        return field != 0 ? field : Fields.element(letter(o));
    }

    private static char letter(Object array) {
        Class<?> c = array.getClass().componentType();
        return c.isPrimitive() ? c.descriptorString().charAt(0) : 'L';
    }

    private static long real(long offset) {
        return offset & 0xFFFFFFFFL;
    }

    private static int index(Object array, long offset) {
        Class<?> c = array.getClass();
        Unsafe u = Unsafe.getUnsafe();
        return (int) ((offset - u.arrayBaseOffset(c)) / u.arrayIndexScale(c));
    }

    private static void before(Object o, long offset, boolean write, boolean ordered) {
        if (Execution.current == null) {
            return;
        }
        if (write) {
            Execution.current.writes++;
        }
        int mode = ordered ? Access.VOLATILE : Access.PLAIN;
        int field = (int) (offset >>> 32);
        if (field != 0) {
            Access.touch(o, Fields.offset(o, field), field, write, mode);
        } else {
            Access.element(o, index(o, offset), letter(o), write, mode | Access.TRUSTED);
        }
    }

    private static Location update(Object o, long offset) {
        if (Execution.current == null) {
            return null;
        }
        int field = (int) (offset >>> 32);
        if (field != 0) {
            return Access.update(o, Fields.offset(o, field), field, o, -1);
        }
        long[] cells = Shadows.cells(o);
        int i = index(o, offset);
        return Access.update(cells, Unsafe.ARRAY_LONG_BASE_OFFSET + 8L * i, field(o, offset), o, i);
    }

    public static int getInt(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getIntVolatile(o, real(offset));
    }

    public static void putInt(Unsafe u, Object o, long offset, int x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putIntVolatile(o, real(offset), x);
    }

    public static long getLong(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getLongVolatile(o, real(offset));
    }

    public static void putLong(Unsafe u, Object o, long offset, long x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putLongVolatile(o, real(offset), x);
    }

    public static Object getReference(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return followed(o, offset, u.getReferenceVolatile(o, real(offset)));
    }

    private static Object followed(Object o, long offset, Object value) {
        int field = (int) (offset >>> 32);
        if (field != 0) {
            FinalFields.read(o, value, field);
        } else {
            FinalFields.readElement(o, index(o, offset), value);
        }
        return value;
    }

    public static void putReference(Unsafe u, Object o, long offset, Object x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putReferenceVolatile(o, real(offset), x);
    }

    public static boolean getBoolean(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getBooleanVolatile(o, real(offset));
    }

    public static void putBoolean(Unsafe u, Object o, long offset, boolean x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putBooleanVolatile(o, real(offset), x);
    }

    public static byte getByte(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getByteVolatile(o, real(offset));
    }

    public static void putByte(Unsafe u, Object o, long offset, byte x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putByteVolatile(o, real(offset), x);
    }

    public static char getChar(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getCharVolatile(o, real(offset));
    }

    public static void putChar(Unsafe u, Object o, long offset, char x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putCharVolatile(o, real(offset), x);
    }

    public static short getShort(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getShortVolatile(o, real(offset));
    }

    public static void putShort(Unsafe u, Object o, long offset, short x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putShortVolatile(o, real(offset), x);
    }

    public static float getFloat(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getFloatVolatile(o, real(offset));
    }

    public static void putFloat(Unsafe u, Object o, long offset, float x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putFloatVolatile(o, real(offset), x);
    }

    public static double getDouble(Unsafe u, Object o, long offset, boolean ordered) {
        before(o, offset, false, ordered);
        return u.getDoubleVolatile(o, real(offset));
    }

    public static void putDouble(Unsafe u, Object o, long offset, double x, boolean ordered) {
        before(o, offset, true, ordered);
        u.putDoubleVolatile(o, real(offset), x);
    }

    public static boolean compareAndSetInt(Unsafe u, Object o, long offset, int expected, int x) {
        return compareAndExchangeInt(u, o, offset, expected, x) == expected;
    }

    public static boolean weakCompareAndSetInt(
            Unsafe u, Object o, long offset, int expected, int x) {
        return !Handles.failsSpuriously() && compareAndSetInt(u, o, offset, expected, x);
    }

    public static int compareAndExchangeInt(Unsafe u, Object o, long offset, int expected, int x) {
        Location l = update(o, offset);
        int witness = u.compareAndExchangeInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static int getAndSetInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndSetInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static int getAndAddInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndAddInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, x != 0);
        return old;
    }

    public static int getAndBitwiseOrInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseOrInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, (old | x) != old);
        return old;
    }

    public static int getAndBitwiseAndInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseAndInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, (old & x) != old);
        return old;
    }

    public static int getAndBitwiseXorInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseXorInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, x != 0);
        return old;
    }

    public static boolean compareAndSetLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        return compareAndExchangeLong(u, o, offset, expected, x) == expected;
    }

    public static boolean weakCompareAndSetLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        return !Handles.failsSpuriously() && compareAndSetLong(u, o, offset, expected, x);
    }

    public static long compareAndExchangeLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        Location l = update(o, offset);
        long witness = u.compareAndExchangeLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static long getAndSetLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndSetLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static long getAndAddLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndAddLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, x != 0);
        return old;
    }

    public static long getAndBitwiseOrLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseOrLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, (old | x) != old);
        return old;
    }

    public static long getAndBitwiseAndLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseAndLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, (old & x) != old);
        return old;
    }

    public static long getAndBitwiseXorLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseXorLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, x != 0);
        return old;
    }

    public static boolean compareAndSetReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        return compareAndExchangeReference(u, o, offset, expected, x) == expected;
    }

    public static boolean weakCompareAndSetReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        return !Handles.failsSpuriously() && compareAndSetReference(u, o, offset, expected, x);
    }

    public static Object compareAndExchangeReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        Location l = update(o, offset);
        Object witness = u.compareAndExchangeReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        FinalFields.seen(witness);
        return witness;
    }

    public static Object getAndSetReference(Unsafe u, Object o, long offset, Object x) {
        Location l = update(o, offset);
        Object old = u.getAndSetReference(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        FinalFields.seen(old);
        return old;
    }

    public static void park(Unsafe u, boolean absolute, long time) {
        if (absolute) {
            Parking.parkUntil(time);
        } else if (time == 0) {
            Parking.park();
        } else {
            Parking.parkNanos(time);
        }
    }

    public static void unpark(Unsafe u, Object thread) {
        Parking.unpark((ModelThread) thread);
    }
}
