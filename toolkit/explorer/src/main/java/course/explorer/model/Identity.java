package course.explorer.model;

import course.explorer.race.Location;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Identity hash codes.
 *
 * <p>Where the program asks for one, it is a choice whether that is less than, equal to or greater
 * than each one that it asked for before. Where only collections ask, hash codes are equal in every
 * execution, since they come from the thread that asks first and how many it has asked for before;
 * if two threads ask at once, that is named, and so is going through a table of such objects.
 */
public final class Identity {

    private static final ClassValue<Boolean> INHERITS =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    try {
                        Method own = type.getMethod("hashCode");
                        Class<?> by = own.getDeclaringClass();
                        return by == Object.class
                                || by == Enum.class
                                || by == PlainObject.class
                                || own.isSynthetic();
                    } catch (NoSuchMethodException e) {
                        return false;
                    }
                }
            };

    /** So many hash codes that the program asks for are put into each order. */
    private static final int RANKED = 4;

    private static final int FIRST = 1 << 24;
    private static final int APART = 1 << 20;

    /** The hash codes that the program was given, each once, in their order. */
    private static int[] ranks = {};

    private static int ranked;

    /** Objects of the program whose hash codes collections have asked for. */
    private static int inTables;

    private Identity() {}

    static void startExecution() {
        ranks = new int[0];
        ranked = 0;
        inTables = 0;
    }

    /** In place of {@code System.identityHashCode} in the program. */
    public static int ask(Object o) {
        Strand s = Execution.current;
        if (o == null || s == null || Execution.booting > 0) {
            return hash(o);
        }
        int known = Shadows.hash(o);
        if (known != 0) {
            if (Arrays.binarySearch(ranks, known) < 0) {
                Execution.session.escape("the hash code of an object that is in a hash table");
            }
            return known;
        }
        if (ranked == RANKED) {
            Execution.session.escape("the order of more than " + RANKED + " identity hash codes");
            return hash(o);
        }
        int hash = rank();
        Shadows.setHash(o, hash, s.epoch);
        return hash;
    }

    /** One that is greater than those given, equal to one, or less than some. */
    private static int rank() {
        ranked++;
        int n = ranks.length;
        int choice = Execution.choose(2 * n + 1);
        int at = n - (choice + 1) / 2;
        if (choice % 2 == 1) {
            return ranks[at];
        }
        int[] more = Arrays.copyOf(ranks, n + 1);
        System.arraycopy(ranks, at, more, at + 1, n - at);
        int below = at == 0 ? (n == 0 ? FIRST : ranks[0]) - 2 * APART : ranks[at - 1];
        int above = at == n ? below + 2 * APART : ranks[at];
        more[at] = below + (above - below) / 2;
        ranks = more;
        return more[at];
    }

    /** In place of a call of {@code hashCode} in the program. */
    public static int askHashCode(Object o) {
        if (o instanceof String s) {
            return s.hashCode();
        }
        return INHERITS.get(o.getClass()) ? ask(o) : o.hashCode();
    }

    /** In place of {@code Objects.hashCode} in the program. */
    public static int askHashCodeOrZero(Object o) {
        return o == null ? 0 : askHashCode(o);
    }

    /** A hash table is gone through, in the order of hash codes. */
    public static void traversed() {
        if (inTables > 1 && Execution.current != null && Execution.booting == 0) {
            Execution.session.escape(
                    "the order of a hash table of objects that have no hash code of their own");
        }
    }

    /** A collection has asked for a hash code that differs from run to run. */
    private static void inTable(Object o) {
        ClassLoader loader = o.getClass().getClassLoader();
        boolean jdk = o.getClass().getName().startsWith("sim.");
        if (!jdk && (loader == null || loader != Identity.class.getClassLoader() || isProgram(o))) {
            inTables++;
        }
    }

    private static boolean isProgram(Object o) {
        return o instanceof ModelThread || o instanceof PlainObject;
    }

    /** In place of {@code System.identityHashCode}. */
    public static int hash(Object o) {
        Strand s = Execution.current;
        if (o == null) {
            return 0;
        }
        if (s == null) {
            return System.identityHashCode(o);
        }
        int hash = Shadows.hash(o);
        if (o instanceof Class<?> || o instanceof Enum<?>) {
            if (hash == 0) {
                hash = ofConstant(o);
                Shadows.setHash(o, hash, s.epoch);
                inTable(o);
            }
            return hash;
        }
        if (hash == 0) {
            hash = (s.thread.path().hashCode() + 1) * 0x9E3779B1 + s.hashes++ * 0x85EBCA6B;
            hash = (hash ^ hash >>> 15) & 0x1FFFFFF | 1;
            Shadows.setHash(o, hash, s.epoch);
            inTable(o);
        } else if (Arrays.binarySearch(ranks, hash) < 0
                && !Location.ordered(Shadows.asked(o), s.clock)
                && Execution.booting == 0) {
            Execution.session.escape("an identity hash code that two threads ask for at once");
        }
        return hash;
    }

    private static int ofConstant(Object o) {
        int hash =
                o instanceof Enum<?> e
                        ? e.getDeclaringClass().getName().hashCode() * 31 + e.ordinal()
                        : ((Class<?>) o).getName().hashCode();
        return hash & 0x1FFFFFF | 1;
    }

    /** In place of a call of {@code hashCode} on anything in the JDK's code. */
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
