package course.judge.run;

import course.explorer.ScheduleError;
import course.judge.BrokenPromise;
import course.judge.Standing;
import java.util.List;
import java.util.Set;

/** Turns what a test threw into words for the author of the answer. */
final class Failures {

    /** How the explorer says that it is to blame itself. */
    private static final String EXPLORER_FAILED = "the explorer itself failed";

    private Failures() {}

    static Report report(Throwable thrown, Set<String> answerClasses) {
        int line = lineIn(thrown, answerClasses);
        return switch (thrown) {
            case ScheduleError failure -> Explorations.report(failure.exploration());
            case BrokenPromise broken ->
                    Report.failed(broken.kind().name(), broken.getMessage(), line);
            case AssertionError error ->
                    Report.failed(
                            "ASSERTION", Sentences.plain(orName(error, error.getMessage())), line);
            case IllegalStateException error
                    when orName(error, error.getMessage()).startsWith(EXPLORER_FAILED) ->
                    new Report(
                            Standing.NOT_JUDGED,
                            "EXPLORER",
                            "The explorer broke on it, which says nothing about the answer: "
                                    + error.getMessage(),
                            0,
                            0,
                            0,
                            List.of());
            case LinkageError error ->
                    Report.failed(
                            "LINKAGE",
                            "the answer does not fit the tests: "
                                    + orName(error, error.getMessage()),
                            line);
            default ->
                    Report.failed(
                            "EXCEPTION",
                            thrown.getClass().getSimpleName()
                                    + (thrown.getMessage() == null
                                            ? ""
                                            : ": " + thrown.getMessage()),
                            line);
        };
    }

    private static String orName(Throwable thrown, String message) {
        return message == null || message.isBlank()
                ? thrown.getClass().getSimpleName()
                : message.strip();
    }

    private static int lineIn(Throwable thrown, Set<String> answerClasses) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            for (StackTraceElement frame : each.getStackTrace()) {
                if (answerClasses.contains(frame.getClassName())) {
                    return Math.max(0, frame.getLineNumber());
                }
            }
        }
        return 0;
    }
}
