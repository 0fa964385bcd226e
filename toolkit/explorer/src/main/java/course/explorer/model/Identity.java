package course.explorer.model;

import course.explorer.race.Location;

/**
 * Identity hash codes that are equal in every execution: they come from the thread that asks first
 * and how many it has asked for before. If two threads ask at once, that is named.
 */
public final class Identity {

    private static final ClassValue<Boolean> INHERITS =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    try {
                        Class<?> by = type.getMethod("hashCode").getDeclaringClass();
                        return by == Object.class || by == Enum.class;
                    } catch (NoSuchMethodException e) {
                        return false;
                    }
                }
            };

    private Identity() {}

    /** In place of {@code System.identityHashCode}. */
    public static int hash(Object o) {
        Strand s = Execution.current;
        if (o == null) {
            return 0;
        }
        if (o instanceof Class<?> c) {
            return c.getName().hashCode();
        }
        if (o instanceof Enum<?> e) {
            return e.getDeclaringClass().getName().hashCode() * 31 + e.ordinal() + 1;
        }
        if (s == null) {
            return System.identityHashCode(o);
        }
        int hash = Shadows.hash(o);
        if (hash == 0) {
            hash = (s.thread.path().hashCode() + 1) * 0x9E3779B1 + s.hashes++ * 0x85EBCA6B;
            hash = (hash ^ hash >>> 15) & 0x1FFFFFF | 1;
            Shadows.setHash(o, hash, s.epoch);
        } else if (!Location.ordered(Shadows.asked(o), s.clock) && Execution.booting == 0) {
            Execution.session.escape("an identity hash code that two threads ask for at once");
        }
        return hash;
    }

    /** In place of a call of {@code hashCode} on anything. */
    public static int hashCode(Object o) {
        if (o instanceof String s) {
            return s.hashCode();
        }
        return INHERITS.get(o.getClass()) ? hash(o) : o.hashCode();
    }

    /** In place of {@code Object.toString} where a class does not override it. */
    public static String toString(Object o) {
        return o.getClass().getName() + "@" + Integer.toHexString(o.hashCode());
    }
}
