package course.explorer.model;

/** What rewritten code knows as {@code Thread.UncaughtExceptionHandler}. */
@FunctionalInterface
public interface UncaughtHandler {
    void uncaughtException(ModelThread thread, Throwable exception);
}
