package course.explorer.model;

/** What rewritten code knows as {@code Thread.Builder} and its two sub-interfaces. */
public interface ThreadBuilder {
    ThreadBuilder name(String name);

    ThreadBuilder name(String prefix, long start);

    ThreadBuilder daemon(boolean on);

    default ThreadBuilder daemon() {
        return daemon(true);
    }

    ThreadBuilder priority(int priority);

    ThreadBuilder group(ThreadGroup group);

    default ThreadBuilder stackSize(long bytes) {
        return this;
    }

    ThreadBuilder inheritInheritableThreadLocals(boolean inherit);

    ThreadBuilder uncaughtExceptionHandler(UncaughtHandler handler);

    ModelThread unstarted(Runnable task);

    ModelThread start(Runnable task);

    ModelThreadFactory factory();
}
