package course.explorer.model;

/** What rewritten code knows as {@code java.util.concurrent.ThreadFactory}. */
@FunctionalInterface
public interface ModelThreadFactory {
    ModelThread newThread(Runnable task);
}
