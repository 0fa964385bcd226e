package course.cli;

/**
 * A failure that was foreseen: what happened, in one sentence, and what a person can do about it.
 */
final class CourseException extends RuntimeException {

    static final int BAD_INPUT = 2;
    static final int TOOL_FAILED = 3;

    private static final long serialVersionUID = 1;

    private final String todo;
    private final int exitCode;

    CourseException(String message, String todo) {
        this(TOOL_FAILED, message, todo);
    }

    CourseException(int exitCode, String message, String todo) {
        super(message);
        this.exitCode = exitCode;
        this.todo = todo;
    }

    /** What to do now, one or more lines. */
    String todo() {
        return todo;
    }

    int exitCode() {
        return exitCode;
    }
}
