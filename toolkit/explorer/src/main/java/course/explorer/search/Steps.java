package course.explorer.search;

import course.explorer.race.Location;
import java.util.Arrays;

/**
 * The steps of the execution that is running.
 *
 * <p>A step is what one thread does from one scheduling point to the next, with the list of the
 * shared locations it used. Row {@code i} of {@link #order} is the dependence clock of step {@code
 * i}: component {@code t} is how many steps of thread {@code t} must come before it, in every
 * schedule that is equivalent to this one. All arrays are reused by the next execution.
 */
public final class Steps {

    public static final byte READ = 0;
    public static final byte WRITE = 1;

    /** Takes a lock alone; races with other acquisitions, and is impossible while it is held. */
    public static final byte ACQUIRE = 2;

    /** Waits for what an acquirer does, without taking it from anybody. */
    public static final byte CHECK = 3;

    /** Gives a lock back where nobody can look at it: orders, and is no conflict of its own. */
    public static final byte RELEASE = 4;

    /** Takes a lock that several may hold together, or gives it back. */
    public static final byte SHARED = 5;

    /** Takes a lock alone, after others that shared it have given it back; they could not come. */
    public static final byte ACQUIRE_IN_LINE = 6;

    /** A write that is possible only from some level of its location on. */
    public static final byte PASS = 7;

    /** A write that raises the level of its location. */
    public static final byte GIVE = 8;

    /** A pass that time or an interrupt could have made a step of another kind, level or not. */
    public static final byte EITHER = 9;

    static final int ROW = Location.THREADS;

    static int count;
    static int[] thread = new int[256];
    static int[] local = new int[256];
    static int[] decision = new int[256];
    static int[] order = new int[256 * ROW];
    static boolean[] entangled = new boolean[256];

    /** Steps that read the clock. */
    static boolean[] timed = new boolean[256];

    static int[] firstAccess = new int[257];
    static int accesses;
    static Location[] location = new Location[1024];
    static byte[] kind = new byte[1024];

    /** For PASS the level it needs, for other writes the level before them. */
    static int[] level = new int[1024];

    /** The write to the same location before this one, as a number of an access, or -1. */
    static int[] earlier = new int[1024];

    static int[] stepOf = new int[1024];

    private Steps() {}

    public static int count() {
        return count;
    }

    /** Which step of its thread a step is, from 1 on. */
    public static int localOf(int step) {
        return local[step];
    }

    /** How many steps of a thread must come before a step that is over. */
    public static int before(int step, int strand) {
        return order[step * ROW + strand];
    }

    static void start() {
        count = 0;
        accesses = 0;
    }

    static void begin(int strand, int localNumber, int decisionNumber) {
        if (count + 1 >= thread.length) {
            int more = thread.length * 2;
            thread = Arrays.copyOf(thread, more);
            local = Arrays.copyOf(local, more);
            decision = Arrays.copyOf(decision, more);
            entangled = Arrays.copyOf(entangled, more);
            timed = Arrays.copyOf(timed, more);
            order = Arrays.copyOf(order, more * ROW);
            firstAccess = Arrays.copyOf(firstAccess, more + 1);
        }
        thread[count] = strand;
        local[count] = localNumber;
        decision[count] = decisionNumber;
        entangled[count] = false;
        timed[count] = false;
        firstAccess[count] = accesses;
        firstAccess[++count] = accesses;
    }

    /** Adds a location to the step that is running. */
    public static void use(Location l, byte how) {
        use(l, how, 0);
    }

    /**
     * Adds a location that has a level to the step that is running.
     *
     * @param theLevel for PASS the level it needs, for GIVE the level before it
     */
    public static void use(Location l, byte how, int theLevel) {
        if (count == 0) {
            return;
        }
        if (accesses == location.length) {
            int more = accesses * 2;
            location = Arrays.copyOf(location, more);
            kind = Arrays.copyOf(kind, more);
            level = Arrays.copyOf(level, more);
            earlier = Arrays.copyOf(earlier, more);
            stepOf = Arrays.copyOf(stepOf, more);
        }
        location[accesses] = l;
        kind[accesses] = how;
        level[accesses] = theLevel;
        stepOf[accesses] = count - 1;
        firstAccess[count] = ++accesses;
    }

    /** What is done with a location. */
    @FunctionalInterface
    public interface Use {
        void of(Location l, byte how);
    }

    /** What the last step did, in its order. */
    public static void eachOfLast(Use use) {
        if (count > 0) {
            for (int a = firstAccess[count - 1]; a < firstAccess[count]; a++) {
                use.of(location[a], kind[a]);
            }
        }
    }

    /** The running step conflicts with every other, whatever it used. */
    public static void entangle() {
        if (count > 0) {
            entangled[count - 1] = true;
        }
    }

    /** The running step has read the clock. */
    public static void readsClock() {
        if (count > 0) {
            timed[count - 1] = true;
        }
    }

    /** Whether step {@code a} must come before whoever has this clock. */
    static boolean before(int a, int[] clock, int offset) {
        return local[a] <= clock[offset + thread[a]];
    }
}
