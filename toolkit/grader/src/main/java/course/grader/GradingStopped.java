package course.grader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/**
 * Grading could not go on, for a reason that is neither in the submissions nor in what the teacher
 * said: a full disk, a gradebook that another program holds. What had been judged is kept, so once
 * the reason is gone the same command goes on. The message says what to do.
 */
public final class GradingStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    public GradingStopped(String message, Throwable cause) {
        super(message, cause);
    }

    /** A file or folder of the grader's own that cannot be written. */
    static GradingStopped cannotWrite(String what, Path place, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded")) {
            return new GradingStopped(
                    "The disk is full, so "
                            + what
                            + " in "
                            + place
                            + " could not be written. Make room and start again; nothing that was"
                            + " judged is lost.",
                    failure);
        }
        if (failure instanceof AccessDeniedException || reason.contains("Read-only file system")) {
            return new GradingStopped(
                    what
                            + " cannot be written, for "
                            + place
                            + " is read-only for you. Mend that, or name another folder with"
                            + " --out.",
                    failure);
        }
        return new GradingStopped(
                what + " in " + place + " could not be written: " + failure, failure);
    }
}
