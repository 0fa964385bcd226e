package course.explorer;

import course.explorer.model.CallLog;
import course.explorer.model.Session;
import java.io.Serializable;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a concurrent program under every schedule.
 *
 * <p>One exploration runs at a time in a JVM; further callers wait for it. Interrupting the caller
 * cancels its exploration, which is then BOUNDED and says so. No thread is left behind.
 */
public final class Explorer {

    private static final Progress NO_PROGRESS = (schedules, estimate) -> {};

    private static volatile Consumer<Exploration> listener = found -> {};

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
        return told(Launch.body(options, body, NO_PROGRESS));
    }

    public static Exploration explore(Options options, ValueBody body) {
        return told(Launch.body(options, body, NO_PROGRESS));
    }

    /**
     * Explores a lambda whose class no loader gives as a resource, as in a JShell session.
     *
     * @param body a {@link Body} or a {@link ValueBody}
     * @param classes the bytes of its class and of those it uses
     */
    public static Exploration explore(
            Options options, Serializable body, Program.Classes classes, Progress progress) {
        return told(Launch.body(options, body, classes, progress));
    }

    /** Explores a program given as classes. */
    public static Exploration explore(Options options, Program program) {
        return told(Launch.program(options, program, NO_PROGRESS));
    }

    /** Explores a program given as classes, and tells how far it is. */
    public static Exploration explore(Options options, Program program, Progress progress) {
        return told(Launch.program(options, program, progress));
    }

    /**
     * Explores a program that makes the clients of a script, one after the other, until one fails.
     *
     * @throws IllegalStateException if this JVM lacks the options of {@link JvmOptions#list()}
     */
    public static Exploration explore(Options options, Program program, Script script) {
        return Launch.program(options, program, script);
    }

    /** The number of the first client that failed in the last exploration with a script, or -1. */
    public static int failingClient() {
        return CallLog.failing();
    }

    /**
     * From now on each result of this JVM is told to a listener before its caller has it, on the
     * caller's thread: for whoever runs tests of others and wants to know what was seen in them.
     */
    public static void tell(Consumer<Exploration> newListener) {
        listener = newListener;
    }

    /**
     * From now on an exploration of this JVM in which a thread is seen to wait in such a way ends
     * after 10,000 schedules, for whoever does not allow it and need not know much more. If nothing
     * failed until then, its verdict is BOUNDED.
     */
    public static void endAt(Predicate<BusyWaiting> enough) {
        Session.endAt(enough);
    }

    private static Exploration told(Exploration found) {
        listener.accept(found);
        return found;
    }

    /**
     * Called by an explored program: over all schedules the condition must hold at least once where
     * it is asked, else the verdict is FAILED with {@link Kind#NEVER}. So a test can ask that two
     * readers <em>can</em> be inside at once. Does nothing outside an exploration, and nothing for
     * a line that no schedule reaches.
     *
     * @param name what ought to be possible, to stand in a sentence: "two readers are inside"
     */
    public static void sometimes(String name, boolean condition) {
        Session.sometimes(name, condition);
    }

    /**
     * Called by an explored program: how far sleeps and time limits that came to their end have
     * moved the virtual clock since the execution began, in ns. So a test can ask whether something
     * was waited for by time, which {@code System.nanoTime} cannot tell: time may pass at each
     * reading of it. 0 outside an exploration.
     */
    public static long waited() {
        return Session.waited();
    }

    /** The default bounds; {@code options().withSeed(7).withPreemptions(2)} changes some. */
    public static Options options() {
        return Options.DEFAULT;
    }
}
