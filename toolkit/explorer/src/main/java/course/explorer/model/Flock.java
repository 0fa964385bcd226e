package course.explorer.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** What relocated code knows as {@code jdk.internal.misc.ThreadFlock}: the threads of a scope. */
public final class Flock extends GateCore {

    private final String name;
    private final ModelThread owner;
    private final Scoped.Bindings bindings;
    private final Set<ModelThread> running = new LinkedHashSet<>();
    private boolean shutdown;
    private boolean woken;
    private boolean closed;

    private Flock(String name) {
        this.name = name;
        owner = ModelThread.currentThread();
        bindings = owner.scoped;
    }

    public static Flock open(String name) {
        return new Flock(name);
    }

    public String name() {
        return name;
    }

    public ModelThread owner() {
        return owner;
    }

    public ModelThread start(ModelThread thread) {
        if (ModelThread.currentThread().scoped != bindings) {
            throw violation("Scoped value bindings have changed");
        }
        give();
        if (shutdown) {
            throw new IllegalStateException("Shutdown");
        }
        running.add(thread);
        thread.flock = this;
        thread.scoped = bindings;
        thread.start();
        return thread;
    }

    /** The JDK's exception of that name, which is a preview class. */
    private static RuntimeException violation(String message) {
        try {
            return (RuntimeException)
                    Class.forName("java.util.concurrent.StructureViolationException")
                            .getConstructor(String.class)
                            .newInstance(message);
        } catch (ReflectiveOperationException e) {
            return new IllegalStateException(message, e);
        }
    }

    /** A thread of this flock is about to end. */
    void exit(ModelThread thread) {
        give();
        running.remove(thread);
    }

    /** Waits until all threads have ended or {@link #wakeup} is called. */
    public boolean awaitAll() throws InterruptedException {
        pass(0, true, Long.MAX_VALUE);
        boolean all = running.isEmpty();
        woken = false;
        return all;
    }

    public void wakeup() {
        give();
        woken = true;
    }

    public void shutdown() {
        give();
        shutdown = true;
    }

    public boolean isShutdown() {
        look();
        return shutdown;
    }

    public boolean isClosed() {
        look();
        return closed;
    }

    public void close() {
        if (ModelThread.currentThread() != owner) {
            throw new WrongThreadException("Current thread not owner");
        }
        shutdown();
        try {
            pass(1, false, Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        closed = true;
    }

    /** The threads that have not ended, in the order of their start. */
    public static Object[] threads(Flock flock) {
        flock.look();
        return flock.running.toArray();
    }

    @Override
    protected int level() {
        return woken ? 0 : -running.size();
    }

    @Override
    protected boolean passable(Object thread, int closing) {
        return running.isEmpty() || closing == 0 && woken;
    }

    @Override
    protected void passed(Object thread, int closing) {}

    @Override
    protected int needs(int closing) {
        return 0;
    }

    @Override
    public String toString() {
        return "the subtasks of a scope";
    }
}
