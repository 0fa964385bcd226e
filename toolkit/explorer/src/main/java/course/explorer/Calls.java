package course.explorer;

import course.explorer.model.CallLog;

/**
 * What an explored program says of the calls that it makes, and how its main thread is told what to
 * do: the door to its {@link Script}. None of this orders anything in the memory model, so it hides
 * no data race. Outside an exploration with a script all methods do nothing.
 */
public final class Calls {

    /** There is nothing to do: an earlier client has failed already. */
    public static final int NONE = -1;

    private Calls() {}

    /** Which client this execution runs: every one is. */
    public static int client() {
        return CallLog.client();
    }

    /** A number of that client's plan. */
    public static int planned(int at) {
        return CallLog.planned(at);
    }

    /**
     * The running thread begins a call.
     *
     * @param thread its number, 0 for the main thread
     * @param call by which number the script knows the call
     * @param words the call as one would write it; empty if no trace is to show it
     */
    public static void begins(int thread, int call, String words) {
        CallLog.begins(thread, call, words);
    }

    /** That call has returned a value: null, a string, a number, a boolean or a character. */
    public static void returned(int thread, int call, Object value) {
        CallLog.ends(thread, call, text(value), false);
    }

    /** That call has returned nothing. */
    public static void returned(int thread, int call) {
        CallLog.ends(thread, call, "", false);
    }

    /** That call has ended by an exception. */
    public static void threw(int thread, int call, Throwable thrown) {
        CallLog.ends(thread, call, thrown(thrown.getClass()), true);
    }

    /** The running thread makes no more calls. */
    public static void leaves(int thread) {
        CallLog.leaves(thread);
    }

    /** Waits until no other thread can take a step, and asks the script what comes next. */
    public static int ask() {
        return CallLog.ask();
    }

    /**
     * What was made outside of all executions and serves each: it is made once an exploration. It
     * must not change and may hold nothing but arrays, lambdas, strings and numbers.
     */
    public static Object kept(java.util.function.Supplier<?> maker) {
        return CallLog.kept(maker);
    }

    /** A value that a call returns, as it stands in a history. */
    public static String text(Object value) {
        return switch (value) {
            case String s -> '"' + s + '"';
            case Character c -> "'" + c + "'";
            case Number n -> n.toString();
            case Boolean b -> b.toString();
            case null -> "null";
            default -> "an object of the class " + value.getClass().getSimpleName();
        };
    }

    /** How a call ends that throws, as it stands in a history. */
    public static String thrown(Class<?> exception) {
        return "throws " + exception.getSimpleName();
    }
}
