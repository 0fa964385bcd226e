package course.explorer.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a program computes from readings of its clock, and the moments that it can tell apart.
 *
 * <p>A reading may give any later time, and the program goes on differently only where a comparison
 * comes out otherwise. So each comparison with such a value says how much later the reading would
 * have to be for that: one more time to be tried there. Values are followed by what they are, which
 * may take another value for one of them; that adds a time that tells nothing new, and loses none.
 *
 * <p>Called by rewritten code in place of its arithmetic with longs.
 */
public final class Readings {

    /** Values that are remembered in an execution; the program has more in a long loop at most. */
    private static final int MOST = 10_000;

    /** After a comparison: its three values are told apart, and not only two halves. */
    public static final int THREE = 0;

    public static final int EQUAL = 1;
    public static final int LESS = 2;
    public static final int LESS_OR_EQUAL = 3;

    /**
     * A value that depends on a reading.
     *
     * @param serial of the reading, later ones have higher numbers
     * @param site of the decision how much time passes at it, for the chooser
     * @param passed ns that pass at it in this execution
     * @param at the virtual time that it gave, in ns
     * @param strand which thread has read
     * @param log where in its record of reads
     * @param again whether an earlier reading gave the same value
     * @param sign 1 if the value grows with time, -1 if it shrinks, 0 if either may be
     * @param unit ns of time for which the value changes by 1
     * @param grain ns between two values that the clock can show
     */
    private record Source(
            long serial,
            int site,
            long passed,
            long at,
            Strand strand,
            long log,
            boolean again,
            int sign,
            long unit,
            long grain) {

        Source negated() {
            return with(-sign, unit);
        }

        Source either() {
            return with(0, unit);
        }

        private Source with(int newSign, long newUnit) {
            return new Source(
                    serial, site, passed, at, strand, log, again, newSign, newUnit, grain);
        }

        Source in(long newUnit) {
            return with(sign, newUnit);
        }
    }

    private static final Map<Long, Source> known = new HashMap<>();
    private static boolean any;
    private static long serial;
    private static Source last;

    private Readings() {}

    static void startExecution() {
        if (any) {
            known.clear();
        }
        any = false;
        serial = 0;
        last = null;
    }

    /** The running thread has read its clock. */
    static void read(Strand s, long value, long grain, long at, int site, long passed) {
        any = true;
        long log = s.loops.position();
        boolean again = known.containsKey(value);
        last = new Source(++serial, site, passed, at, s, log, again, 1, grain, grain);
        note(value, last);
    }

    /** A value that grows by 1 in so many ns was taken from what the running thread read last. */
    public static void derived(long value, long unit) {
        if (any && last.strand == Execution.current) {
            note(value, last.in(unit));
        }
    }

    /** The same, of a value that shrinks. */
    static void shrinks(long value) {
        note(value, last.negated());
    }

    private static void note(long value, Source source) {
        if (known.size() < MOST) {
            known.put(value, source);
        }
    }

    private static Source of(long value) {
        return any ? known.get(value) : null;
    }

    /** Whether a value may have been computed from a reading. */
    static boolean knows(long value) {
        return of(value) != null;
    }

    public static long add(long a, long b) {
        if (any) {
            Source of = later(of(a), of(b));
            if (of != null) {
                note(a + b, of);
            }
        }
        return a + b;
    }

    public static long subtract(long a, long b) {
        if (any) {
            Source difference = difference(of(a), of(b));
            if (difference != null) {
                note(a - b, difference);
            }
        }
        return a - b;
    }

    public static long multiply(long a, long b) {
        if (any) {
            scaled(a, b, a * b);
            scaled(b, a, a * b);
        }
        return a * b;
    }

    private static void scaled(long value, long by, long product) {
        Source of = of(value);
        if (of != null && by != 0) {
            long unit = Math.max(1, of.unit / Math.abs(by));
            note(product, by > 0 ? of.in(unit) : of.negated().in(unit));
        }
    }

    public static long divide(long a, long b) {
        Source of = of(a);
        if (of != null && b != 0) {
            long unit = Math.multiplyHigh(of.unit, Math.abs(b)) == 0 ? of.unit * Math.abs(b) : 1;
            note(a / b, b > 0 ? of.in(Math.max(1, unit)) : of.negated().in(Math.max(1, unit)));
        }
        return a / b;
    }

    /** A value is turned into something that is not followed. */
    public static void lost(long value) {
        if (of(value) != null && Execution.session != null) {
            Execution.session.assume(Assumed.ARITHMETIC);
        }
    }

    /**
     * In place of {@code LCMP}.
     *
     * @param how which of its results are told apart
     */
    public static int compare(long a, long b, int how) {
        if (any) {
            compared(difference(of(a), of(b)), a, b, how);
        }
        return Long.compare(a, b);
    }

    /** In place of {@code Long.compare}. */
    public static int compare(long a, long b) {
        return compare(a, b, THREE);
    }

    /** The running thread compares two times, of which one may come from its last reading. */
    public static void compared(Object a, Object b) {
        if (!any || last.strand != Execution.current) {
            return;
        }
        long distance = Moments.between(a, b);
        if (distance == Long.MAX_VALUE) {
            return;
        }
        Instant now = ProgramClock.at(last.at);
        boolean first = Moments.isAt(a, now) || distance < 0 && !Moments.isAt(b, now);
        compared(first ? last : last.negated(), distance, 0, THREE);
    }

    private static Source later(Source a, Source b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.serial >= b.serial ? a : b;
    }

    /** What {@code a - b} depends on: the later reading, if these are not both of one. */
    private static Source difference(Source a, Source b) {
        if (a != null && b != null && a.serial == b.serial && a.sign == b.sign) {
            return a.again ? a.either() : null;
        }
        Source later = later(a, b);
        return later == null || later == a ? later : later.negated();
    }

    private static void compared(Source of, long a, long b, int how) {
        long difference = a - b;
        if (of == null || (a ^ b) < 0 && (a ^ difference) < 0) {
            return;
        }
        if (of.sign == 0) {
            later(of, untilOtherwise(difference, -1, how));
        }
        later(of, untilOtherwise(difference, of.sign < 0 ? -1 : 1, how));
    }

    /** The program would go on differently if a reading had given so many units more. */
    private static void later(Source of, long steps) {
        if (steps <= 0 || Math.multiplyHigh(steps, of.unit) != 0 || steps * of.unit <= 0) {
            return;
        }
        long more = steps * of.unit;
        more =
                more > Long.MAX_VALUE - of.grain
                        ? more
                        : (more + of.grain - 1) / of.grain * of.grain;
        if (of.at <= Long.MAX_VALUE - more) {
            if (!Execution.chooser.tells(of.site, of.passed + more)) {
                Execution.session.escape("more moments that the program can tell than are tried");
            }
            of.strand.loops.until(of.log, of.at + more);
        }
    }

    /**
     * How often 1 must be added to a difference, or taken from it, until its comparison with 0
     * comes out otherwise; 0 if it never does.
     */
    private static long untilOtherwise(long difference, int sign, int how) {
        long d = sign > 0 ? difference : -difference;
        if (d == Long.MIN_VALUE) {
            return 0;
        }
        boolean beforeZero = how == LESS && sign > 0 || how == LESS_OR_EQUAL && sign < 0;
        boolean afterZero = how == LESS_OR_EQUAL && sign > 0 || how == LESS && sign < 0;
        if (d < 0) {
            return afterZero ? -d + 1 : -d;
        }
        return d == 0 && !beforeZero ? 1 : 0;
    }
}
