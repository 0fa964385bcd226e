package course.judge;

/**
 * What was handed in cannot be judged for a reason its author can mend: no such exercise, no answer
 * cell, not a notebook. The message says what to do.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }
}
