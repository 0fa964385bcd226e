package course.judge.run;

import course.explorer.Explorer;
import course.explorer.ScheduleError;
import course.judge.BrokenPromise;
import course.judge.Standing;
import java.util.List;
import java.util.Set;

/** Turns what a test threw into words for the author of the answer. */
final class Failures {

    /** How the explorer says that it is to blame itself. */
    private static final String EXPLORER_FAILED = "the explorer itself failed";

    /** So many causes are looked through for a line of the answer. */
    private static final int DEEPEST = 100;

    private Failures() {}

    static Report report(Throwable thrown, Set<String> answerClasses) {
        int line = lineIn(thrown, answerClasses);
        String message = Told.messageOf(thrown).strip();
        String name = thrown.getClass().getSimpleName();
        return switch (thrown) {
            case ScheduleError failure -> Explorations.report(failure.exploration());
            case BrokenPromise broken -> Report.failed(broken.kind().name(), message, line);
            case AssertionError error ->
                    Report.failed(
                            "ASSERTION", Sentences.plain(message.isEmpty() ? name : message), line);
            case IllegalStateException error when isTheExplorers(error, message) ->
                    new Report(
                            Standing.NOT_JUDGED,
                            "EXPLORER",
                            "The explorer broke on it, which says nothing about the answer: "
                                    + message,
                            0,
                            0,
                            0,
                            List.of());
            case LinkageError error ->
                    Report.failed(
                            "LINKAGE",
                            "the answer does not fit the tests: "
                                    + (message.isEmpty() ? name : message),
                            line);
            default ->
                    Report.failed(
                            "EXCEPTION", message.isEmpty() ? name : name + ": " + message, line);
        };
    }

    /** An answer may throw the same words, but not from there. */
    private static boolean isTheExplorers(IllegalStateException error, String message) {
        StackTraceElement[] stack = error.getStackTrace();
        return error.getClass() == IllegalStateException.class
                && message.startsWith(EXPLORER_FAILED)
                && stack.length > 0
                && stack[0].getClassName().startsWith(Explorer.class.getPackageName() + ".");
    }

    /** Where the answer threw it, or 0. What its classes override may break, and never end. */
    private static int lineIn(Throwable thrown, Set<String> answerClasses) {
        try {
            Throwable each = thrown;
            for (int depth = 0; each != null && depth < DEEPEST; depth++) {
                for (StackTraceElement frame : each.getStackTrace()) {
                    if (answerClasses.contains(frame.getClassName())) {
                        return Math.max(0, frame.getLineNumber());
                    }
                }
                each = each.getCause();
            }
        } catch (Throwable broken) {
            return 0;
        }
        return 0;
    }
}
