package course.explorer.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.UUID;

/**
 * Which objects anybody may be given through a data race: those that have nothing but final fields
 * and that no constructor handed out early (JLS §17.5).
 */
final class Immutable {

    /** Values of the JDK whose other fields only keep what can be computed again. */
    private static final Set<Class<?>> VALUES =
            Set.of(
                    String.class,
                    Class.class,
                    BigInteger.class,
                    BigDecimal.class,
                    UUID.class,
                    Enum.class,
                    Object.class);

    private static final ClassValue<Boolean> SAFE =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    return !type.isArray() && allFinal(type);
                }
            };

    private Immutable() {}

    static boolean is(Object value) {
        return value == null || SAFE.get(value.getClass());
    }

    private static boolean allFinal(Class<?> type) {
        for (Class<?> c = type; c != null && !VALUES.contains(c); c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                // A final field that is tracked has a cell beside it: `this` may have escaped.
                if (!Modifier.isStatic(f.getModifiers()) && !Modifier.isFinal(f.getModifiers())) {
                    return false;
                }
            }
        }
        return true;
    }
}
