package course.explorer.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
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
                    // Of a Map.of: what it keeps are its views. Of a program's map it is another.
                    AbstractMap.class,
                    Object.class);

    private enum Fields {
        FINAL,
        /** Final, and a constructor does more with {@code this} than set its fields. */
        HANDED_OUT,
        OTHERS
    }

    private static final ClassValue<Fields> FIELDS =
            new ClassValue<>() {
                @Override
                protected Fields computeValue(Class<?> type) {
                    return type.isArray() ? Fields.OTHERS : fields(type);
                }
            };

    private Immutable() {}

    static boolean is(Object value) {
        return value == null
                || switch (FIELDS.get(value.getClass())) {
                    case FINAL -> true;
                    case HANDED_OUT -> FinalFields.neverLeaked(value);
                    case OTHERS -> false;
                };
    }

    /** Whether it is, for all that its class says; the object may have been handed out early. */
    static boolean mayBe(Object value) {
        return value == null || FIELDS.get(value.getClass()) != Fields.OTHERS;
    }

    /** Whether objects of this class can never change once others see them. */
    static boolean frozen(Class<?> type) {
        return FIELDS.get(type) == Fields.FINAL;
    }

    private static Fields fields(Class<?> type) {
        var found = Fields.FINAL;
        for (Class<?> c = type; c != null && !VALUES.contains(c); c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                if (Modifier.isStatic(f.getModifiers()) || Modifier.isFinal(f.getModifiers())) {
                    continue;
                }
                // A final field that is tracked has a cell beside it: `this` may have escaped.
                if (!f.isSynthetic() || !f.getName().endsWith("$cell")) {
                    return Fields.OTHERS;
                }
                found = Fields.HANDED_OUT;
            }
        }
        return found;
    }
}
