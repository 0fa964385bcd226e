package course.explorer.model;

/**
 * Operations of the JDK that are taken as one step each.
 *
 * <p>A region is the run of one such operation by one thread. Its first announcement is a
 * scheduling point; what it does after that belongs to the same step, with every access on record,
 * until it has to wait (what follows is a step of its own) or calls code of the program, which is
 * explored as finely as any other.
 */
public final class Regions {

    /** Not in a region. */
    static final int NONE = 0;

    /** In a region, and the next announcement begins a step. */
    static final int FRESH = 1;

    /** In a region, and in its step. */
    static final int RUNNING = 2;

    /** In a token: what was left here is a region, to be gone on with. */
    private static final int LEFT = 3;

    private static final int MOST_CALLBACKS = 60;

    private Regions() {}

    /** At the beginning of such an operation; what it returns is for {@link #exit}. */
    public static int enter() {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return 0;
        }
        int token = s.callbacks << 2 | s.region;
        if (s.region == NONE) {
            s.region = FRESH;
        }
        return token;
    }

    /** The same, unless what is called is finer for this object; then nothing begins here. */
    public static int enterUnless(boolean finer) {
        Strand s = Execution.current;
        if (!finer) {
            return enter();
        }
        return s == null || Execution.booting > 0 ? 0 : s.callbacks << 2 | s.region;
    }

    /** A part of an operation that is finer for this object, wherever it is called from. */
    public static int enterFiner(boolean finer) {
        Strand s = Execution.current;
        if (!finer) {
            return enter();
        }
        if (s == null || Execution.booting > 0) {
            return 0;
        }
        int token = s.callbacks << 2 | (s.region == NONE ? NONE : LEFT);
        s.region = NONE;
        return token;
    }

    /** At its end, normal or not. */
    public static void exit(int token) {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        if ((token & 3) == NONE) {
            s.region = NONE;
        } else if ((token & 3) == LEFT) {
            s.region = FRESH;
        }
        s.callbacks = token >> 2;
    }

    /** Before the JDK calls what may be code of the program. */
    public static void out() {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        if (s.callbacks < MOST_CALLBACKS) {
            long bit = 1L << s.callbacks;
            s.calledBack = s.region == NONE ? s.calledBack & ~bit : s.calledBack | bit;
        }
        s.callbacks++;
        s.region = NONE;
    }

    /** After it: another thread may move before the operation goes on. */
    public static void in() {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        s.callbacks--;
        boolean inside = s.callbacks < MOST_CALLBACKS && (s.calledBack >> s.callbacks & 1) != 0;
        s.region = inside ? FRESH : NONE;
    }

    /** At the beginning of a method of the program, however it came to be called. */
    public static void program() {
        Strand s = Execution.current;
        if (s != null && s.region != NONE) {
            s.region = NONE;
        }
    }
}
