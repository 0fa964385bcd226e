package course.explorer.model;

import java.util.Objects;

/** {@code Thread.Builder} for both kinds of thread. */
final class OneBuilder implements ThreadBuilder {
    private final boolean virtual;
    private String name;
    private long counter = -1;
    private boolean daemon;
    private int priority = ModelThread.NORM_PRIORITY;
    private UncaughtHandler handler;

    OneBuilder(boolean virtual) {
        this.virtual = virtual;
    }

    @Override
    public ThreadBuilder name(String newName) {
        name = ModelThread.required(newName);
        counter = -1;
        return this;
    }

    @Override
    public ThreadBuilder name(String prefix, long start) {
        name = ModelThread.required(prefix);
        counter = start;
        return this;
    }

    @Override
    public ThreadBuilder daemon(boolean on) {
        daemon = on;
        return this;
    }

    @Override
    public ThreadBuilder priority(int newPriority) {
        priority = newPriority;
        return this;
    }

    @Override
    public ThreadBuilder uncaughtExceptionHandler(UncaughtHandler newHandler) {
        handler = newHandler;
        return this;
    }

    @Override
    public ModelThread unstarted(Runnable task) {
        Objects.requireNonNull(task);
        String own = name == null ? null : counter < 0 ? name : name + counter++;
        var thread = new ModelThread(null, task, own != null ? own : virtual ? "" : null, virtual);
        if (!virtual) {
            thread.setDaemon(daemon || thread.isDaemon());
            thread.setPriority(priority);
        }
        thread.setUncaughtExceptionHandler(handler);
        return thread;
    }

    @Override
    public ModelThread start(Runnable task) {
        var thread = unstarted(task);
        thread.start();
        return thread;
    }

    @Override
    public ModelThreadFactory factory() {
        var copy = new OneBuilder(virtual);
        copy.name = name;
        copy.counter = counter;
        copy.daemon = daemon;
        copy.priority = priority;
        copy.handler = handler;
        return copy::unstarted;
    }
}
