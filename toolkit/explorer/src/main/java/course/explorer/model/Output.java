package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code System.out} and {@code System.err} of the program. What is printed to the first is kept as
 * text, since it may be the outcome, and the order in which threads print is part of it.
 *
 * <p>The JDK's streams lock themselves in every call, and while {@code printf} makes the texts of
 * its arguments. That can be told only if the program locks a stream too, or if such a text is made
 * by code of the program: from then on each call takes the stream's monitor. It excludes others and
 * orders nothing, for no documentation promises it.
 */
public final class Output extends TextStream {

    private static final int FIELD = Fields.register("output", "output", true, false, true);
    private static final int LOCKED = Fields.register("output", "its monitor", true, false, true);
    private static final int MOST = 100_000;

    private static final Output OUT = new Output(true);
    private static final Output ERR = new Output(false);

    private static final StringBuilder text = new StringBuilder();
    private static Location location;

    private final boolean kept;

    private Output(boolean kept) {
        this.kept = kept;
    }

    public static PrintStream out() {
        return OUT;
    }

    public static PrintStream err() {
        return ERR;
    }

    /** As the program calls it. */
    String name() {
        return kept ? "System.out" : "System.err";
    }

    static void startExecution() {
        text.setLength(0);
        location = null;
    }

    static String text() {
        return text.toString();
    }

    /** Monitors of the streams can be told from none. */
    static void showLocked() {
        Execution.show(LOCKED);
    }

    /** What the JDK does with a stream's monitor held; if nobody can tell, it is not taken. */
    private void locked(Runnable action) {
        Strand me = Execution.current;
        if (me == null || !Fields.visible(LOCKED)) {
            action.run();
            return;
        }
        Monitor monitor = Shadows.monitor(this);
        monitor.enterUnordered(me);
        try {
            action.run();
        } finally {
            if (!Execution.over) {
                monitor.leaveUnordered(me);
            }
        }
    }

    @Override
    void emit(String s) {
        Escapes.landed();
        locked(() -> add(s));
    }

    private void add(String s) {
        Strand me = Execution.current;
        if (!kept || me == null) {
            return;
        }
        if (!Fields.visible(LOCKED)) {
            takeATurn(me);
        }
        if (Execution.tracing) {
            Tracer.note(me, "prints " + s.strip());
        }
        if (text.length() < MOST) {
            text.append(s);
        }
    }

    private static void takeATurn(Strand me) {
        if (location == null) {
            location = Locations.make(FIELD, null, -1);
        }
        if (Fields.visible(FIELD)) {
            Execution.announce(me, location, FIELD, Strand.Pending.ACCESS);
            Steps.use(location, Steps.WRITE);
        } else if (location.inOrder(true, me.clock)) {
            location.atomicAccess(true, me.epoch, me.clock);
        } else {
            Execution.show(FIELD);
        }
    }

    /**
     * {@code t.printStackTrace()}, which holds the monitor of {@code System.err} while it makes the
     * texts; nothing is written, as with all that goes there.
     */
    public static void printStackTrace(Throwable t) {
        ERR.locked(() -> {
            for (Throwable each = t; each != null; each = each.getCause()) {
                text(each);
            }
        });
    }

    /** {@code t.printStackTrace(to)}, which holds that stream's monitor throughout. */
    public static void printStackTrace(Throwable t, PrintStream to) {
        if (to == ERR) {
            printStackTrace(t);
        } else if (to == OUT) {
            OUT.locked(() -> t.printStackTrace(to));
        } else {
            t.printStackTrace(to);
        }
    }

    @Override
    public PrintStream format(String format, Object... args) {
        return format(Locale.ROOT, format, args);
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... args) {
        Escapes.landed();
        if (args != null && Stream.of(args).anyMatch(Output::makesItsTextItself)) {
            showLocked();
        }
        locked(() -> emit(String.format(locale, format, args)));
        return this;
    }

    private static boolean makesItsTextItself(Object argument) {
        return !(argument == null
                || argument instanceof String
                || argument instanceof Number
                || argument instanceof Character
                || argument instanceof Boolean);
    }

    @Override
    public void flush() {
        locked(() -> {});
    }

    @Override
    public void close() {}
}
