package course.explorer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls from one source file of a program into another, for a trace: from a test into what it
 * tests. They are no steps; a reader needs them to know whose turn it is to do what.
 */
public final class CallRows {

    private static final List<String> arguments = new ArrayList<>();
    private static String method = "";

    private CallRows() {}

    private static boolean tells() {
        return Execution.tracing && Execution.current != null && !CallLog.tells();
    }

    /**
     * A call is about to be made; its arguments come next.
     *
     * @param receiver or null for a static method
     * @param owner its class, as class files name it
     */
    public static void begins(Object receiver, String owner, String name) {
        if (tells()) {
            arguments.clear();
            String on =
                    receiver == null ? Names.plain(owner.replace('/', '.')) : Names.of(receiver);
            method = on + "." + name;
        }
    }

    public static void with(int value) {
        argument(value);
    }

    public static void with(long value) {
        argument(value);
    }

    public static void with(float value) {
        argument(value);
    }

    public static void with(double value) {
        argument(value);
    }

    public static void with(boolean value) {
        argument(value);
    }

    public static void with(char value) {
        argument(value);
    }

    public static void with(Object value) {
        argument(value);
    }

    private static void argument(Object value) {
        if (tells()) {
            arguments.add(String.valueOf(Shown.of(value)));
        }
    }

    /**
     * The call is made.
     *
     * @param source where it leads to
     * @return what was said of it, for its return; null outside a trace
     */
    public static String called(String source) {
        if (!tells()) {
            return null;
        }
        String call = method + "(" + String.join(", ", arguments) + ")";
        Tracer.row(Execution.current, "calls " + call, source);
        return call;
    }

    public static void returned(String call, String source) {
        if (call != null) {
            Tracer.row(Execution.current, "returns from " + call, source);
        }
    }

    public static void returned(int value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(long value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(float value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(double value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(boolean value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(char value, String call, String source) {
        gave(value, call, source);
    }

    public static void returned(Object value, String call, String source) {
        gave(value, call, source);
    }

    private static void gave(Object value, String call, String source) {
        if (call != null) {
            Tracer.row(Execution.current, "gets " + Shown.of(value) + " from " + call, source);
        }
    }

    /** The call ended by an exception, which goes on from there. */
    public static void threw(Throwable thrown, String call, String source) {
        if (call != null && !Execution.over) {
            Halted where = Halted.at(thrown);
            Tracer.threw(
                    Execution.current,
                    "gets " + thrown.getClass().getSimpleName() + " from " + call,
                    where.source().isEmpty() ? source : where.source(),
                    thrown);
        }
    }
}
