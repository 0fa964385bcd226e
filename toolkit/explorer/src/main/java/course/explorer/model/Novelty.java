package course.explorer.model;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/**
 * Which values the locations of one execution have had, to tell a loop that repeats itself from one
 * that comes to new values and may end. Only at work while {@link Livelock} asks.
 *
 * <p>The hook before a write comes too early to see the value; it is read when the next one comes.
 */
final class Novelty {

    private static final Unsafe U = Unsafe.getUnsafe();

    static boolean on;

    private static final Map<Object, Map<Integer, Set<Object>>> values = new IdentityHashMap<>();
    private static final Map<Integer, java.lang.reflect.Field> known = new HashMap<>();
    private static int from;
    private static boolean found;
    private static Object pending;
    private static int pendingField;

    private Novelty() {}

    static void watch() {
        on = true;
    }

    static void stop() {
        on = false;
        values.clear();
        known.clear();
        pending = null;
    }

    /**
     * @param step from which on a new value counts
     */
    static void startExecution(int step) {
        values.clear();
        pending = null;
        found = false;
        from = step;
    }

    /** Whether there was a new value. */
    static boolean found() {
        settle();
        return found;
    }

    /** Before a write to a field, by its number. */
    static void field(Object o, int field) {
        settle();
        pending = o;
        pendingField = field;
    }

    /** Before a write to an array element. */
    static void element(Object array, int index) {
        settle();
        pending = array;
        pendingField = -1 - index;
    }

    /** The value of a local variable at the head of a loop. */
    static void local(Object loop, int slot, Object value) {
        note(loop, slot, value);
    }

    private static void settle() {
        Object o = pending;
        pending = null;
        if (o != null) {
            note(o, pendingField, pendingField < 0 ? elementOf(o) : fieldOf(o));
        }
    }

    private static Object elementOf(Object array) {
        int index = -1 - pendingField;
        return index < Array.getLength(array) ? Array.get(array, index) : null;
    }

    private static Object fieldOf(Object o) {
        java.lang.reflect.Field f =
                known.computeIfAbsent(pendingField, id -> declared(Fields.of(id), o));
        if (f == null) {
            return null;
        }
        boolean isStatic = java.lang.reflect.Modifier.isStatic(f.getModifiers());
        Object base = isStatic ? U.staticFieldBase(f) : o;
        long offset = isStatic ? U.staticFieldOffset(f) : U.objectFieldOffset(f);
        return switch (f.getType().getName()) {
            case "int" -> U.getInt(base, offset);
            case "long" -> U.getLong(base, offset);
            case "boolean" -> U.getBoolean(base, offset);
            case "byte" -> U.getByte(base, offset);
            case "char" -> U.getChar(base, offset);
            case "short" -> U.getShort(base, offset);
            case "float" -> U.getFloat(base, offset);
            case "double" -> U.getDouble(base, offset);
            default -> U.getReference(base, offset);
        };
    }

    private static java.lang.reflect.Field declared(Fields.Field field, Object o) {
        for (Class<?> c = o instanceof Class<?> k ? k : o.getClass();
                c != null;
                c = c.getSuperclass()) {
            if (c.getName().equals(field.owner)) {
                try {
                    return c.getDeclaredField(field.name);
                } catch (NoSuchFieldException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static void note(Object where, int part, Object value) {
        Object key =
                switch (value) {
                    case null -> "";
                    case Number n -> n;
                    case Boolean b -> b;
                    case Character c -> c;
                    case String s -> s;
                    default -> new Same(value);
                };
        boolean isNew =
                values.computeIfAbsent(where, w -> new HashMap<>())
                        .computeIfAbsent(part, p -> new HashSet<>())
                        .add(key);
        found |= isNew && Execution.steps() >= from;
    }

    /** An object as itself, whatever its class thinks is equal. */
    private record Same(Object o) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same s && s.o == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(o);
        }
    }
}
