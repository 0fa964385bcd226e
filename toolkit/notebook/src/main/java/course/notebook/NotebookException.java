package course.notebook;

/**
 * A notebook that cannot be read, run or written. The message names the file, where known the cell
 * and line, and what to do; it is meant to be shown as it is.
 */
public final class NotebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotebookException(String message) {
        super(message);
    }

    public NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
