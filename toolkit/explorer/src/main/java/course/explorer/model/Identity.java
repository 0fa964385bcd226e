package course.explorer.model;

import course.explorer.race.Location;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Identity hash codes.
 *
 * <p>Where the program asks for one, it is a choice whether that is less than, equal to or greater
 * than each one that it asked for before. Where only collections ask, hash codes are equal in every
 * execution, since they come from the thread that asks first and how many it has asked for before;
 * if two threads ask at once, that is named. If a hash table of such objects is gone through, the
 * search begins again and their places are choices.
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

    private static final String CONCURRENT = "sim.java.util.concurrent.";

    private static final int FIRST = 1 << 24;
    private static final int APART = 1 << 20;

    /** The hash codes that the program was given, each once, in their order. */
    private static int[] ranks = {};

    private static int ranked;

    /** Shown once a hash table is gone through in an order that differs from run to run. */
    private static final int ORDER = Fields.register("hash table", "order", true, false, true);

    /** So many objects in hash tables are put into each order. */
    private static final int PLACED = 4;

    /** Hash codes below this are places in the smallest table. */
    private static final int PLACES = 16;

    /** Objects of the program whose hash codes collections have asked for. */
    private static final Set<Object> inTables = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The places that were given, in their order. */
    private static int[] places = {};

    private Identity() {}

    static void startExecution() {
        ranks = new int[0];
        ranked = 0;
        inTables.clear();
        places = new int[0];
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
        if (isOrderOpen()) {
            Execution.show(ORDER);
            if (places.length < inTables.size()) {
                nameOrder();
            }
        }
    }

    /** The same, where the order is that of remainders. */
    public static void traversedByRemainders() {
        if (isOrderOpen()) {
            nameOrder();
        }
    }

    private static boolean isOrderOpen() {
        return inTables.size() > 1
                && Execution.current != null
                && Execution.booting == 0
                && !isGoneThroughByTheJdk();
    }

    /** Such as a pool that interrupts its threads: these it takes in the order it has them in. */
    private static boolean isGoneThroughByTheJdk() {
        for (StackTraceElement each : new Throwable().getStackTrace()) {
            String name = each.getClassName();
            boolean collection =
                    name.equals(Identity.class.getName())
                            || name.startsWith("java.")
                            || name.startsWith("sim.java.util.") && !name.startsWith(CONCURRENT)
                            || name.startsWith(CONCURRENT + "ConcurrentHashMap");
            if (!collection) {
                return name.startsWith(CONCURRENT) || name.startsWith("course.explorer.standin.");
            }
        }
        return false;
    }

    private static void nameOrder() {
        Execution.session.escape(
                "the order of a hash table of objects that have no hash code of their own");
    }

    /** A hash code that puts an object at any place among those that were put before. */
    private static int place() {
        int n = places.length;
        int at = n - Execution.choose(n + 1);
        int below = at == 0 ? 0 : places[at - 1];
        int above = at == n ? PLACES : places[at];
        int[] more = Arrays.copyOf(places, n + 1);
        System.arraycopy(places, at, more, at + 1, n - at);
        more[at] = (below + above) / 2;
        places = more;
        return more[at];
    }

    /** A collection asks for a hash code that differs from run to run, the first time. */
    private static int first(Object o, Strand s) {
        if (isProgram(o)) {
            inTables.add(o);
            if (places.length < PLACED && Fields.visible(ORDER) && Execution.booting == 0) {
                return place();
            }
        }
        return o instanceof Class<?> || o instanceof Enum<?> ? ofConstant(o) : fixed(s);
    }

    private static int fixed(Strand s) {
        int hash = (s.thread.path().hashCode() + 1) * 0x9E3779B1 + s.hashes++ * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & 0x1FFFFFF | PLACES + 1;
    }

    private static boolean isProgram(Object o) {
        boolean engines = o.getClass().getClassLoader() == Identity.class.getClassLoader();
        return !o.getClass().getName().startsWith("sim.")
                && (!engines || o instanceof ModelThread || o instanceof PlainObject);
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
        if (hash == 0) {
            hash = first(o, s);
            Shadows.setHash(o, hash, s.epoch);
            return hash;
        }
        boolean constant = o instanceof Class<?> || o instanceof Enum<?>;
        boolean ranks = Arrays.binarySearch(Identity.ranks, hash) >= 0;
        if (ranks) {
            inTables.add(o);
        }
        if (!constant
                && !ranks
                && hash >= PLACES
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
        return hash & 0x1FFFFFF | PLACES + 1;
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
        return name(o) + "@" + Integer.toHexString(o.hashCode());
    }

    /**
     * In place of {@code super.toString()} in the JDK's code, which makes the message of an
     * exception of it. Which of two threads does so first is nothing to the program, so the text is
     * the same for all objects of a class.
     */
    public static String textInTheJdk(Object o) {
        return name(o) + "@" + Integer.toHexString(ofConstant(o.getClass()));
    }

    private static String name(Object o) {
        return ClassNames.getName(ClassNames.of(o.getClass()));
    }
}
