package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * {@code System.out} of the program: kept as text, since it may be the outcome. The order in which
 * threads print is part of the outcome; the lock inside the JDK's stream orders nothing else.
 */
public final class Output extends PrintStream {

    private static final int FIELD = Fields.register("output", "output", true, false, true);
    private static final int MOST = 100_000;

    private static final Output OUT = new Output(true);
    private static final Output ERR = new Output(false);

    private static final StringBuilder text = new StringBuilder();
    private static Location location;

    private final boolean kept;

    private Output(boolean kept) {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.kept = kept;
    }

    public static PrintStream out() {
        return OUT;
    }

    public static PrintStream err() {
        return ERR;
    }

    static void startExecution() {
        text.setLength(0);
        location = null;
    }

    static String text() {
        return text.toString();
    }

    /** Nothing here holds a monitor while it asks the program for a text. */
    private static String text(Object o) {
        Escapes.landed();
        return String.valueOf(o);
    }

    private void emit(String s) {
        Escapes.landed();
        Strand me = Execution.current;
        if (!kept || me == null) {
            return;
        }
        if (location == null) {
            location = Locations.make(FIELD, null, -1);
        }
        me.writes++;
        if (Fields.visible(FIELD)) {
            Execution.announce(me, location, FIELD, Strand.Pending.ACCESS);
            Steps.use(location, Steps.WRITE);
        } else if (location.inOrder(true, me.clock)) {
            location.atomicAccess(true, me.epoch, me.clock);
        } else {
            Execution.show(FIELD);
        }
        if (Execution.tracing) {
            Tracer.note(me, "prints " + s.strip());
        }
        if (text.length() < MOST) {
            text.append(s);
        }
    }

    private void line(Object o) {
        emit(text(o) + "\n");
    }

    @Override
    public void write(int b) {
        emit(String.valueOf((char) b));
    }

    @Override
    public void write(byte[] b, int from, int length) {
        emit(new String(b, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] b) {
        write(b, 0, b.length);
    }

    @Override
    public void print(boolean x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(int x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(long x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(float x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(double x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char[] x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(String x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(Object x) {
        emit(text(x));
    }

    @Override
    public void println() {
        emit("\n");
    }

    @Override
    public void println(boolean x) {
        line(x);
    }

    @Override
    public void println(char x) {
        line(x);
    }

    @Override
    public void println(int x) {
        line(x);
    }

    @Override
    public void println(long x) {
        line(x);
    }

    @Override
    public void println(float x) {
        line(x);
    }

    @Override
    public void println(double x) {
        line(x);
    }

    @Override
    public void println(char[] x) {
        line(String.valueOf(x));
    }

    @Override
    public void println(String x) {
        line(x);
    }

    @Override
    public void println(Object x) {
        line(x);
    }

    @Override
    public PrintStream format(String format, Object... args) {
        Escapes.landed();
        emit(String.format(Locale.ROOT, format, args));
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... args) {
        Escapes.landed();
        emit(String.format(locale, format, args));
        return this;
    }

    @Override
    public PrintStream printf(String format, Object... args) {
        return format(format, args);
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... args) {
        return format(locale, format, args);
    }

    @Override
    public PrintStream append(CharSequence s) {
        emit(String.valueOf(s));
        return this;
    }

    @Override
    public PrintStream append(char c) {
        emit(String.valueOf(c));
        return this;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
