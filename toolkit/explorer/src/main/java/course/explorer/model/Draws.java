package course.explorer.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Random numbers that nobody has given a seed: choices.
 *
 * <p>Of few possible values each is tried, of many the ends and the middle, which is named, for
 * that is no proof. So are the draws that come after {@link #MOST} of an execution: a loop that
 * draws until it likes a number gets one fixed stream from there on, and ends. A number that is
 * only waited for is no choice of its own: the wait may end at any of its possible ends.
 */
public final class Draws {

    /** Of so many values each is tried. */
    private static final int FEW = 6;

    /** Draws of an execution that are choices, and how many of them may be among many values. */
    private static final int MOST = 12;

    private static final int MOST_AMONG_MANY = 3;

    /** Generators that were made without a seed. */
    private static final Set<Object> free = Collections.newSetFromMap(new IdentityHashMap<>());

    private static int draws;
    private static int amongMany;
    private static boolean waits;
    private static double factor;
    private static double summand;

    private Draws() {}

    static void startExecution() {
        free.clear();
        draws = 0;
        amongMany = 0;
        waits = false;
    }

    /** A generator was made without a seed. */
    public static void unseeded(Object generator) {
        if (Execution.current == null || Execution.booting > 0) {
            return;
        }
        String name = generator.getClass().getName();
        if (name.endsWith("java.util.Random")) {
            free.add(generator);
        } else {
            Execution.session.escape(
                    "random numbers of "
                            + name.substring(name.lastIndexOf('.') + 1)
                            + " without a seed");
        }
    }

    /** A generator was made with this seed, which may be a time. */
    public static void seeded(Object generator, long seed) {
        if (Readings.knows(seed)) {
            unseeded(generator);
        }
    }

    /** A stream of numbers is made. */
    public static void stream(Object generator) {
        if (isFree(generator)) {
            Execution.session.escape("a stream of random numbers without a seed");
        }
    }

    private static boolean isFree(Object generator) {
        return Execution.current != null
                && Execution.booting == 0
                && (generator instanceof ThreadRandom || free.contains(generator));
    }

    /**
     * The number that is drawn next goes to a wait, and nowhere else.
     *
     * @param factor by which it is multiplied, positive
     * @param summand that is added then
     */
    public static void waits(double factor, double summand) {
        waits = true;
        Draws.factor = factor;
        Draws.summand = summand;
    }

    /** That wait is over, perhaps before it had to begin. */
    public static void waited() {
        if (Execution.current != null) {
            Execution.current.soonerBy = 0;
        }
    }

    public static boolean nextBoolean(RandomGenerator r) {
        int index = choose(r, 2, false, "nextBoolean");
        return index < 0 ? r.nextBoolean() : index == 1;
    }

    public static int nextInt(RandomGenerator r, int bound) {
        Long drawn = bound <= 0 ? null : among(r, 0, bound - 1L, "nextInt");
        return drawn == null ? r.nextInt(bound) : drawn.intValue();
    }

    public static int nextInt(RandomGenerator r, int origin, int bound) {
        if (origin >= bound) {
            return r.nextInt(origin, bound);
        }
        Long drawn = among(r, origin, bound - 1L, "nextInt");
        return drawn == null ? r.nextInt(origin, bound) : drawn.intValue();
    }

    public static int nextInt(RandomGenerator r) {
        Long drawn = among(r, Integer.MIN_VALUE, Integer.MAX_VALUE, "nextInt");
        return drawn == null ? r.nextInt() : drawn.intValue();
    }

    public static long nextLong(RandomGenerator r, long bound) {
        Long drawn = bound <= 0 ? null : among(r, 0, bound - 1, "nextLong");
        return drawn == null ? r.nextLong(bound) : drawn;
    }

    public static long nextLong(RandomGenerator r, long origin, long bound) {
        if (origin >= bound) {
            return r.nextLong(origin, bound);
        }
        Long drawn = among(r, origin, bound - 1, "nextLong");
        return drawn == null ? r.nextLong(origin, bound) : drawn;
    }

    public static long nextLong(RandomGenerator r) {
        Long drawn = among(r, Long.MIN_VALUE + 1, Long.MAX_VALUE, "nextLong");
        return drawn == null ? r.nextLong() : drawn;
    }

    public static float nextFloat(RandomGenerator r) {
        Double drawn = fraction(r, "nextFloat", Math.nextDown(1f));
        return drawn == null ? r.nextFloat() : drawn.floatValue();
    }

    public static double nextDouble(RandomGenerator r) {
        Double drawn = fraction(r, "nextDouble", Math.nextDown(1d));
        return drawn == null ? r.nextDouble() : drawn;
    }

    public static double nextDouble(RandomGenerator r, double bound) {
        Double drawn = bound > 0 ? fraction(r, "nextDouble", Math.nextDown(1d)) : null;
        return drawn == null ? r.nextDouble(bound) : drawn * bound;
    }

    public static double nextDouble(RandomGenerator r, double origin, double bound) {
        if (!(origin < bound)) {
            return r.nextDouble(origin, bound);
        }
        Double drawn = fraction(r, "nextDouble", Math.nextDown(1d));
        return drawn == null ? r.nextDouble(origin, bound) : origin + drawn * (bound - origin);
    }

    public static double nextGaussian(RandomGenerator r) {
        int index = choose(r, 3, true, "nextGaussian");
        return index < 0 ? r.nextGaussian() : index - 1;
    }

    public static double nextExponential(RandomGenerator r) {
        int index = choose(r, 3, true, "nextExponential");
        return index < 0 ? r.nextExponential() : index;
    }

    public static void nextBytes(RandomGenerator r, byte[] bytes) {
        if (isFree(r)) {
            Loops.progress();
            Execution.session.escape("random bytes without a seed");
        }
        r.nextBytes(bytes);
    }

    /** {@code Math.random}. */
    public static double random() {
        return nextDouble(ThreadRandom.current());
    }

    /** A whole number from one to another, both included, or null if it comes from a stream. */
    private static Long among(RandomGenerator r, long least, long most, String what) {
        if (forAWait(r, least, most)) {
            return most;
        }
        long more = most - least;
        boolean few = more >= 0 && more < FEW;
        int index = choose(r, few ? (int) more + 1 : 3, !few, what);
        return switch (few || index < 0 ? -1 : index) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> least / 2 + most / 2;
            default -> index < 0 ? null : Long.valueOf(least + index);
        };
    }

    /** A number from 0 up to another, or null if it comes from a stream. */
    private static Double fraction(RandomGenerator r, String what, double most) {
        if (forAWait(r, 0, most)) {
            return most;
        }
        int index = choose(r, 3, true, what);
        return index < 0 ? null : List.of(0d, most, 0.5).get(index);
    }

    private static boolean forAWait(RandomGenerator r, double least, double most) {
        boolean only = waits && isFree(r);
        waits = false;
        if (only) {
            Time.mayEndSooner((most - least) * factor, (long) (most * factor + summand));
        }
        return only;
    }

    /** Which of some values is drawn, or -1 if that is no choice. */
    private static int choose(RandomGenerator r, int values, boolean ofMany, String what) {
        waits = false;
        if (!isFree(r)) {
            return -1;
        }
        Loops.progress();
        if (++draws > MOST || ofMany && ++amongMany > MOST_AMONG_MANY) {
            Execution.session.escape("random numbers, of which the first few were varied");
            return -1;
        }
        if (ofMany) {
            Execution.session.escape("a random number of " + what + ", of which three were tried");
        }
        return Execution.choose(values);
    }
}
