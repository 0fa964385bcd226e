package course.explorer.model;

import java.util.Objects;

/** {@code Thread.Builder} for both kinds of thread. */
final class OneBuilder implements ThreadBuilder {
    private static final int COUNTER = ThreadVariable.register("counter of a thread factory");

    private final boolean virtual;
    private final ThreadVariable shared = new ThreadVariable(COUNTER, this);
    private String name;
    private long counter = -1;

    /** Null as long as a new thread is to have its creator's. */
    private Boolean daemon;

    private Integer priority;
    private UncaughtHandler handler;
    private ThreadGroup group;
    private boolean inherits = true;

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
        priority = ModelThread.checkPriority(newPriority);
        return this;
    }

    @Override
    public ThreadBuilder uncaughtExceptionHandler(UncaughtHandler newHandler) {
        handler = newHandler;
        return this;
    }

    @Override
    public ThreadBuilder group(ThreadGroup newGroup) {
        group = Objects.requireNonNull(newGroup);
        return this;
    }

    @Override
    public ThreadBuilder inheritInheritableThreadLocals(boolean inherit) {
        inherits = inherit;
        return this;
    }

    @Override
    public ModelThread unstarted(Runnable task) {
        Objects.requireNonNull(task);
        String shown = name != null ? numbered() : virtual ? "" : null;
        var thread = new ModelThread(group, task, shown, virtual, inherits);
        thread.built(daemon, priority, handler);
        return thread;
    }

    private String numbered() {
        if (counter < 0) {
            return name;
        }
        shared.write();
        return name + counter++;
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
        copy.group = group;
        copy.inherits = inherits;
        return copy::unstarted;
    }
}
