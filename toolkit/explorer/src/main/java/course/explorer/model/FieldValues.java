package course.explorer.model;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/** What a field of the program holds, read past the engine. */
final class FieldValues {

    private static final Unsafe U = Unsafe.getUnsafe();

    private static final Map<Class<?>, Map<Integer, Place>> known = new HashMap<>();

    /** Where a field is; a type of null is a field that cannot be found. */
    private record Place(Class<?> type, boolean isStatic, Object base, long offset) {}

    private FieldValues() {}

    static void startExploration() {
        known.clear();
    }

    /**
     * The value, boxed if it is a primitive; null if there is no such field.
     *
     * @param o the object, or the class of a static field
     * @param field its number, of {@link Fields}
     */
    static Object of(Object o, int field) {
        Class<?> start = o instanceof Class<?> k ? k : o.getClass();
        Place at =
                known.computeIfAbsent(start, c -> new HashMap<>())
                        .computeIfAbsent(field, id -> find(Fields.of(id), start));
        if (at.type == null) {
            return null;
        }
        Object base = at.isStatic ? at.base : o;
        return switch (at.type.getName()) {
            case "int" -> U.getIntVolatile(base, at.offset);
            case "long" -> U.getLongVolatile(base, at.offset);
            case "boolean" -> U.getBooleanVolatile(base, at.offset);
            case "byte" -> U.getByteVolatile(base, at.offset);
            case "char" -> U.getCharVolatile(base, at.offset);
            case "short" -> U.getShortVolatile(base, at.offset);
            case "float" -> U.getFloatVolatile(base, at.offset);
            case "double" -> U.getDoubleVolatile(base, at.offset);
            default -> U.getReferenceVolatile(base, at.offset);
        };
    }

    /** Whether the field holds this value, as {@link #of} gave it; objects count as themselves. */
    static boolean holds(Object o, int field, Object value) {
        Object now = of(o, field);
        Class<?> start = o instanceof Class<?> k ? k : o.getClass();
        Class<?> type = known.get(start).get(field).type;
        return type != null && (type.isPrimitive() ? now.equals(value) : now == value);
    }

    private static Place find(Fields.Field field, Class<?> start) {
        for (Class<?> c = start; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(field.owner)) {
                try {
                    java.lang.reflect.Field f = c.getDeclaredField(field.name);
                    boolean isStatic = Modifier.isStatic(f.getModifiers());
                    return new Place(
                            f.getType(),
                            isStatic,
                            isStatic ? U.staticFieldBase(f) : null,
                            isStatic ? U.staticFieldOffset(f) : U.objectFieldOffset(f));
                } catch (NoSuchFieldException e) {
                    break;
                }
            }
        }
        return new Place(null, false, null, 0);
    }
}
