package course.judge.run;

import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** Turns what a test threw into words for the author of the answer. */
final class Failures {

    private Failures() {}

    static Report report(Throwable thrown, Set<String> answerClasses) {
        int line = lineIn(thrown, answerClasses);
        return switch (thrown) {
            case AssertionFailedError error -> Report.failed("ASSERTION", plain(error), line);
            case AssertionError error ->
                    Report.failed("ASSERTION", orName(error, error.getMessage()), line);
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

    /** {@code expected: <0> but was: <1>} is a programmer's wording; a learner gets a sentence. */
    private static String plain(AssertionFailedError error) {
        String message = error.getMessage() == null ? "" : error.getMessage();
        if (!error.isExpectedDefined() || !error.isActualDefined()) {
            return orName(error, message);
        }
        int values = message.indexOf("expected: <");
        String said = values < 0 ? message : message.substring(0, values);
        said = said.replaceFirst("\\s*==>\\s*$", "");
        return (said.isBlank() ? "The result" : said.strip())
                + " is "
                + error.getActual().getStringRepresentation()
                + ", it should be "
                + error.getExpected().getStringRepresentation()
                + ".";
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
