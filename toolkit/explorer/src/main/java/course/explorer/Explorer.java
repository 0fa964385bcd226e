package course.explorer;

/**
 * Runs a concurrent program under every schedule.
 *
 * <p>One exploration runs at a time in a JVM; further callers wait for it. Interrupting the caller
 * cancels its exploration, which is then BOUNDED and says so. No thread is left behind.
 */
public final class Explorer {

    private static final Progress NO_PROGRESS = (schedules, estimate) -> {};

    private Explorer() {}

    /** Explores a body under the default bounds. */
    public static Exploration explore(Body body) {
        return explore(options(), body);
    }

    /** Explores a body whose result is its outcome. */
    public static Exploration explore(ValueBody body) {
        return explore(options(), body);
    }

    public static Exploration explore(Options options, Body body) {
        return Launch.body(options, body, NO_PROGRESS);
    }

    public static Exploration explore(Options options, ValueBody body) {
        return Launch.body(options, body, NO_PROGRESS);
    }

    /** Explores a program given as classes. */
    public static Exploration explore(Options options, Program program) {
        return Launch.program(options, program, NO_PROGRESS);
    }

    /** Explores a program given as classes, and tells how far it is. */
    public static Exploration explore(Options options, Program program, Progress progress) {
        return Launch.program(options, program, progress);
    }

    /** The default bounds; {@code options().withSeed(7).withPreemptions(2)} changes some. */
    public static Options options() {
        return Options.DEFAULT;
    }
}
