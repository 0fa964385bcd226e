package course.explorer.model;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdk.internal.misc.Unsafe;

/**
 * Objects of classes that are not rewritten and have nothing but final fields: lambdas, {@code
 * List.of}, {@code Set.of}, {@code Optional}, {@code Map.entry}. What they hold cannot be followed
 * access by access, and cannot change either.
 */
final class Unrewritten {

    private static final Unsafe U = Unsafe.getUnsafe();

    /** Offsets of the reference fields of such a class; of any other class none. */
    private static final ClassValue<long[]> REFERENCES =
            new ClassValue<>() {
                @Override
                protected long[] computeValue(Class<?> type) {
                    boolean outside = type.getClassLoader() == null || type.isHidden();
                    return outside && Immutable.frozen(type) ? offsets(type) : new long[0];
                }
            };

    private Unrewritten() {}

    static boolean holds(Object o) {
        return REFERENCES.get(o.getClass()).length > 0 || isFixed(o);
    }

    /** Whether it is a collection or a map that {@code of} or {@code copyOf} made. */
    private static boolean isFixed(Object o) {
        if (o instanceof Unordered.Fixed) {
            return true;
        }
        String name = o.getClass().getName();
        return (o instanceof Map || o instanceof Collection)
                && o.getClass().getClassLoader() == null
                && (name.startsWith("java.util.ImmutableCollections")
                        || name.startsWith("java.util.Collections$Unmodifiable"));
    }

    /** Everything that such an object refers to, and what the arrays in it do. */
    static void each(Object o, Consumer<Object> action) {
        if (isFixed(o)) {
            if (o instanceof Unordered.Fixed fixed) {
                fixed.held().forEach(action);
            } else if (o instanceof Map<?, ?> map) {
                map.keySet().forEach(action);
                map.values().forEach(action);
            } else {
                ((Collection<?>) o).forEach(action);
            }
            return;
        }
        for (long offset : REFERENCES.get(o.getClass())) {
            Object held = U.getReference(o, offset);
            if (held instanceof Object[] array && o.getClass().getClassLoader() == null) {
                for (Object element : array) {
                    action.accept(element);
                }
            } else {
                action.accept(held);
            }
        }
    }

    private static long[] offsets(Class<?> type) {
        List<Long> found = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (var f : c.getDeclaredFields()) {
                if (!Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) {
                    found.add(U.objectFieldOffset(f));
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }
}
