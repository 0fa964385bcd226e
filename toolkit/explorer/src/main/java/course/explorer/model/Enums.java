package course.explorer.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Constants of enum classes, which are made anew in every execution, so that what {@code Class}
 * caches of them would be those of the first.
 */
public final class Enums {

    private Enums() {}

    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        for (Object constant : constants(type)) {
            if (((Enum<?>) constant).name().equals(name)) {
                return type.cast(constant);
            }
        }
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        throw new IllegalArgumentException(
                "No enum constant " + type.getCanonicalName() + "." + name);
    }

    public static Object[] constants(Class<?> type) {
        if (type.getClassLoader() == null || !type.isEnum()) {
            return type.getEnumConstants();
        }
        ClassInit.ensure(type);
        try {
            return (Object[])
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                            .findStatic(type, "values", MethodType.methodType(type.arrayType()))
                            .invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException("cannot list the constants of " + type, t);
        }
    }

    /** In place of the JDK's own shortcut, as {@code EnumSet} and {@code EnumMap} use it. */
    @SuppressWarnings("unchecked")
    public static <E extends Enum<E>> E[] constantsShared(
            jdk.internal.access.JavaLangAccess access, Class<E> type) {
        return (E[]) constants(type);
    }
}
