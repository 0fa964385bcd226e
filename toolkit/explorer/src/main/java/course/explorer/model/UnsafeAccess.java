package course.explorer.model;

import course.explorer.race.Location;
import jdk.internal.misc.Unsafe;

/**
 * {@code Unsafe} as relocated classes see it: the same method names with the receiver first.
 *
 * <p>An offset they hold has the field's number in its upper half, so that an access finds its cell
 * without a search; for an array element the upper half is 0. All modes are at least as strong as
 * asked for.
 */
public final class UnsafeAccess {

    private UnsafeAccess() {}

    public static long objectFieldOffset(Unsafe u, Class<?> c, String name) {
        try {
            java.lang.reflect.Field f = c.getDeclaredField(name);
            return (long) Fields.of(f) << 32 | u.objectFieldOffset(f);
        } catch (NoSuchFieldException e) {
            throw new InternalError(e);
        }
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

    private static void before(Object o, long offset, boolean write, int mode) {
        if (Execution.current == null) {
            return;
        }
        if (write) {
            Execution.current.writes++;
        }
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

    public static int getInt(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getIntVolatile(o, real(offset));
    }

    public static int getIntVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getIntVolatile(o, real(offset));
    }

    public static int getIntAcquire(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getIntVolatile(o, real(offset));
    }

    public static int getIntOpaque(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getIntVolatile(o, real(offset));
    }

    public static void putInt(Unsafe u, Object o, long offset, int x) {
        before(o, offset, true, Access.PLAIN);
        u.putIntVolatile(o, real(offset), x);
    }

    public static void putIntVolatile(Unsafe u, Object o, long offset, int x) {
        before(o, offset, true, Access.VOLATILE);
        u.putIntVolatile(o, real(offset), x);
    }

    public static void putIntRelease(Unsafe u, Object o, long offset, int x) {
        before(o, offset, true, Access.VOLATILE);
        u.putIntVolatile(o, real(offset), x);
    }

    public static void putIntOpaque(Unsafe u, Object o, long offset, int x) {
        before(o, offset, true, Access.VOLATILE);
        u.putIntVolatile(o, real(offset), x);
    }

    public static long getLong(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getLongVolatile(o, real(offset));
    }

    public static long getLongVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getLongVolatile(o, real(offset));
    }

    public static long getLongAcquire(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getLongVolatile(o, real(offset));
    }

    public static long getLongOpaque(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getLongVolatile(o, real(offset));
    }

    public static void putLong(Unsafe u, Object o, long offset, long x) {
        before(o, offset, true, Access.PLAIN);
        u.putLongVolatile(o, real(offset), x);
    }

    public static void putLongVolatile(Unsafe u, Object o, long offset, long x) {
        before(o, offset, true, Access.VOLATILE);
        u.putLongVolatile(o, real(offset), x);
    }

    public static void putLongRelease(Unsafe u, Object o, long offset, long x) {
        before(o, offset, true, Access.VOLATILE);
        u.putLongVolatile(o, real(offset), x);
    }

    public static void putLongOpaque(Unsafe u, Object o, long offset, long x) {
        before(o, offset, true, Access.VOLATILE);
        u.putLongVolatile(o, real(offset), x);
    }

    public static Object getReference(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getReferenceVolatile(o, real(offset));
    }

    public static Object getReferenceVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getReferenceVolatile(o, real(offset));
    }

    public static Object getReferenceAcquire(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getReferenceVolatile(o, real(offset));
    }

    public static Object getReferenceOpaque(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getReferenceVolatile(o, real(offset));
    }

    public static void putReference(Unsafe u, Object o, long offset, Object x) {
        before(o, offset, true, Access.PLAIN);
        u.putReferenceVolatile(o, real(offset), x);
    }

    public static void putReferenceVolatile(Unsafe u, Object o, long offset, Object x) {
        before(o, offset, true, Access.VOLATILE);
        u.putReferenceVolatile(o, real(offset), x);
    }

    public static void putReferenceRelease(Unsafe u, Object o, long offset, Object x) {
        before(o, offset, true, Access.VOLATILE);
        u.putReferenceVolatile(o, real(offset), x);
    }

    public static void putReferenceOpaque(Unsafe u, Object o, long offset, Object x) {
        before(o, offset, true, Access.VOLATILE);
        u.putReferenceVolatile(o, real(offset), x);
    }

    public static boolean getBoolean(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getBooleanVolatile(o, real(offset));
    }

    public static boolean getBooleanVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getBooleanVolatile(o, real(offset));
    }

    public static void putBoolean(Unsafe u, Object o, long offset, boolean x) {
        before(o, offset, true, Access.PLAIN);
        u.putBooleanVolatile(o, real(offset), x);
    }

    public static void putBooleanVolatile(Unsafe u, Object o, long offset, boolean x) {
        before(o, offset, true, Access.VOLATILE);
        u.putBooleanVolatile(o, real(offset), x);
    }

    public static byte getByte(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getByteVolatile(o, real(offset));
    }

    public static byte getByteVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getByteVolatile(o, real(offset));
    }

    public static void putByte(Unsafe u, Object o, long offset, byte x) {
        before(o, offset, true, Access.PLAIN);
        u.putByteVolatile(o, real(offset), x);
    }

    public static void putByteVolatile(Unsafe u, Object o, long offset, byte x) {
        before(o, offset, true, Access.VOLATILE);
        u.putByteVolatile(o, real(offset), x);
    }

    public static char getChar(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getCharVolatile(o, real(offset));
    }

    public static char getCharVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getCharVolatile(o, real(offset));
    }

    public static void putChar(Unsafe u, Object o, long offset, char x) {
        before(o, offset, true, Access.PLAIN);
        u.putCharVolatile(o, real(offset), x);
    }

    public static void putCharVolatile(Unsafe u, Object o, long offset, char x) {
        before(o, offset, true, Access.VOLATILE);
        u.putCharVolatile(o, real(offset), x);
    }

    public static short getShort(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getShortVolatile(o, real(offset));
    }

    public static short getShortVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getShortVolatile(o, real(offset));
    }

    public static void putShort(Unsafe u, Object o, long offset, short x) {
        before(o, offset, true, Access.PLAIN);
        u.putShortVolatile(o, real(offset), x);
    }

    public static void putShortVolatile(Unsafe u, Object o, long offset, short x) {
        before(o, offset, true, Access.VOLATILE);
        u.putShortVolatile(o, real(offset), x);
    }

    public static float getFloat(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getFloatVolatile(o, real(offset));
    }

    public static float getFloatVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getFloatVolatile(o, real(offset));
    }

    public static void putFloat(Unsafe u, Object o, long offset, float x) {
        before(o, offset, true, Access.PLAIN);
        u.putFloatVolatile(o, real(offset), x);
    }

    public static void putFloatVolatile(Unsafe u, Object o, long offset, float x) {
        before(o, offset, true, Access.VOLATILE);
        u.putFloatVolatile(o, real(offset), x);
    }

    public static double getDouble(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.PLAIN);
        return u.getDoubleVolatile(o, real(offset));
    }

    public static double getDoubleVolatile(Unsafe u, Object o, long offset) {
        before(o, offset, false, Access.VOLATILE);
        return u.getDoubleVolatile(o, real(offset));
    }

    public static void putDouble(Unsafe u, Object o, long offset, double x) {
        before(o, offset, true, Access.PLAIN);
        u.putDoubleVolatile(o, real(offset), x);
    }

    public static void putDoubleVolatile(Unsafe u, Object o, long offset, double x) {
        before(o, offset, true, Access.VOLATILE);
        u.putDoubleVolatile(o, real(offset), x);
    }

    public static boolean compareAndSetInt(Unsafe u, Object o, long offset, int expected, int x) {
        Location l = update(o, offset);
        boolean done = u.compareAndSetInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetInt(
            Unsafe u, Object o, long offset, int expected, int x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetIntPlain(
            Unsafe u, Object o, long offset, int expected, int x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetIntAcquire(
            Unsafe u, Object o, long offset, int expected, int x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetIntRelease(
            Unsafe u, Object o, long offset, int expected, int x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static int compareAndExchangeInt(Unsafe u, Object o, long offset, int expected, int x) {
        Location l = update(o, offset);
        int witness = u.compareAndExchangeInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static int compareAndExchangeIntAcquire(
            Unsafe u, Object o, long offset, int expected, int x) {
        Location l = update(o, offset);
        int witness = u.compareAndExchangeInt(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static int compareAndExchangeIntRelease(
            Unsafe u, Object o, long offset, int expected, int x) {
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
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseOrInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseOrInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseAndInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseAndInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseXorInt(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseXorInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndSetIntAcquire(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndSetInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static int getAndAddIntAcquire(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndAddInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseOrIntAcquire(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseOrInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseAndIntAcquire(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseAndInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseXorIntAcquire(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseXorInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndSetIntRelease(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndSetInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static int getAndAddIntRelease(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndAddInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseOrIntRelease(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseOrInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseAndIntRelease(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseAndInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static int getAndBitwiseXorIntRelease(Unsafe u, Object o, long offset, int x) {
        Location l = update(o, offset);
        int old = u.getAndBitwiseXorInt(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static boolean compareAndSetLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        Location l = update(o, offset);
        boolean done = u.compareAndSetLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetLongPlain(
            Unsafe u, Object o, long offset, long expected, long x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetLongAcquire(
            Unsafe u, Object o, long offset, long expected, long x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetLongRelease(
            Unsafe u, Object o, long offset, long expected, long x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static long compareAndExchangeLong(
            Unsafe u, Object o, long offset, long expected, long x) {
        Location l = update(o, offset);
        long witness = u.compareAndExchangeLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static long compareAndExchangeLongAcquire(
            Unsafe u, Object o, long offset, long expected, long x) {
        Location l = update(o, offset);
        long witness = u.compareAndExchangeLong(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static long compareAndExchangeLongRelease(
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
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseOrLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseOrLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseAndLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseAndLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseXorLong(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseXorLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndSetLongAcquire(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndSetLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static long getAndAddLongAcquire(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndAddLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseOrLongAcquire(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseOrLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseAndLongAcquire(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseAndLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseXorLongAcquire(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseXorLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndSetLongRelease(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndSetLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static long getAndAddLongRelease(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndAddLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseOrLongRelease(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseOrLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseAndLongRelease(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseAndLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static long getAndBitwiseXorLongRelease(Unsafe u, Object o, long offset, long x) {
        Location l = update(o, offset);
        long old = u.getAndBitwiseXorLong(o, real(offset), x);
        Access.updated(l, field(o, offset), true);
        return old;
    }

    public static boolean compareAndSetReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        Location l = update(o, offset);
        boolean done = u.compareAndSetReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetReferencePlain(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetReferenceAcquire(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static boolean weakCompareAndSetReferenceRelease(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        if (Handles.failsSpuriously()) {
            return false;
        }
        Location l = update(o, offset);
        boolean done = u.compareAndSetReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), done);
        return done;
    }

    public static Object compareAndExchangeReference(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        Location l = update(o, offset);
        Object witness = u.compareAndExchangeReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static Object compareAndExchangeReferenceAcquire(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        Location l = update(o, offset);
        Object witness = u.compareAndExchangeReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static Object compareAndExchangeReferenceRelease(
            Unsafe u, Object o, long offset, Object expected, Object x) {
        Location l = update(o, offset);
        Object witness = u.compareAndExchangeReference(o, real(offset), expected, x);
        Access.updated(l, field(o, offset), witness == expected);
        return witness;
    }

    public static Object getAndSetReference(Unsafe u, Object o, long offset, Object x) {
        Location l = update(o, offset);
        Object old = u.getAndSetReference(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static Object getAndSetReferenceAcquire(Unsafe u, Object o, long offset, Object x) {
        Location l = update(o, offset);
        Object old = u.getAndSetReference(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
        return old;
    }

    public static Object getAndSetReferenceRelease(Unsafe u, Object o, long offset, Object x) {
        Location l = update(o, offset);
        Object old = u.getAndSetReference(o, real(offset), x);
        Access.updated(l, field(o, offset), true, old != x);
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
