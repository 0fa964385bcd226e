package course.explorer.model;

import java.time.Duration;
import java.util.Map;

/**
 * What rewritten code knows as {@code java.lang.Thread}.
 *
 * <p>Names and numbers come from the path of creation (the second child of the first child of main)
 * and not from a shared counter, so that threads created in another order are still the same.
 */
public class ModelThread implements Runnable {

    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static UncaughtHandler defaultHandler;

    private final Runnable task;
    private final String path;
    private final boolean virtual;
    private String name;
    boolean daemon;
    private final ThreadGroup group;
    private int priority = NORM_PRIORITY;
    private UncaughtHandler handler;
    private boolean interruptedEarly;
    private final Status status = new Status(this);
    private final ThreadName shared = new ThreadName(this);
    Strand strand;

    /** What ScopedValues are bound to, or null. */
    Scoped.Bindings scoped;

    /** The scope that forked it, or null. */
    Flock flock;

    final Map<Object, Object> locals = new java.util.IdentityHashMap<>();
    final Map<Object, Object> inherited = new java.util.IdentityHashMap<>();

    public ModelThread() {
        this(null, null, null, false);
    }

    public ModelThread(Runnable task) {
        this(null, task, null, false);
    }

    public ModelThread(String name) {
        this(null, null, required(name), false);
    }

    public ModelThread(Runnable task, String name) {
        this(null, task, required(name), false);
    }

    public ModelThread(ThreadGroup group, Runnable task) {
        this(group, task, null, false);
    }

    public ModelThread(ThreadGroup group, String name) {
        this(group, null, required(name), false);
    }

    public ModelThread(ThreadGroup group, Runnable task, String name) {
        this(group, task, required(name), false);
    }

    public ModelThread(ThreadGroup group, Runnable task, String name, long stackSize) {
        this(group, task, required(name), false);
    }

    public ModelThread(
            ThreadGroup group, Runnable task, String name, long stackSize, boolean inherit) {
        this(group, task, required(name), false);
    }

    ModelThread(ThreadGroup group, Runnable task, String name, boolean virtual) {
        Strand parent = Execution.current;
        this.task = task;
        this.virtual = virtual;
        if (parent == null) {
            path = "";
            this.group = Thread.currentThread().getThreadGroup();
        } else {
            this.group = group != null ? group : parent.thread.group;
            String above = parent.thread.path;
            path = (above.isEmpty() ? "" : above + "-") + parent.children++;
            daemon = parent.thread.daemon && !virtual;
            inherited.putAll(parent.thread.inherited);
        }
        daemon |= virtual;
        this.name = name != null ? name : virtual ? "" : "Thread-" + path;
    }

    static String required(String name) {
        if (name == null) {
            throw new NullPointerException("'name' is null");
        }
        return name;
    }

    public static ModelThread currentThread() {
        return Execution.current == null ? null : Execution.current.thread;
    }

    @Override
    public void run() {
        if (task != null) {
            task.run();
        }
    }

    public void start() {
        Strand s = Execution.current;
        if (strand != null) {
            throw new IllegalThreadStateException();
        }
        s.writes++;
        status.start(s);
        Execution.add(this);
        if (interruptedEarly) {
            Interrupts.startSet(strand);
        }
        s.tick();
    }

    public static ModelThread startVirtualThread(Runnable task) {
        var thread = new ModelThread(null, java.util.Objects.requireNonNull(task), null, true);
        thread.start();
        return thread;
    }

    public static ThreadBuilder ofPlatform() {
        return new OneBuilder(false);
    }

    public static ThreadBuilder ofVirtual() {
        return new OneBuilder(true);
    }

    /** Whether it has been started; a look that a start may come before or after. */
    final boolean begun() {
        return status.begun();
    }

    /** Called by the strand itself as the last thing it does. */
    void ending() {
        status.end();
    }

    public final void join() throws InterruptedException {
        join(0L);
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        join(nanos > 0 ? millis + 1 : millis);
    }

    /** {@code join(millis)}; 0 waits without limit. */
    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        status.join(millis == 0 ? Long.MAX_VALUE : millis * 1_000_000);
    }

    public final boolean join(Duration duration) throws InterruptedException {
        if (strand == null) {
            throw new IllegalThreadStateException("Thread not started");
        }
        join(Math.max(1, duration.toMillis()));
        return !status.alive();
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        Time.sleep(millis * 1_000_000);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        Time.sleep(millis * 1_000_000 + nanos);
    }

    public static void sleep(Duration duration) throws InterruptedException {
        Time.sleep(duration.toNanos());
    }

    public static void yield() {}

    public static void onSpinWait() {}

    public static boolean holdsLock(Object o) {
        return Monitors.holds(o);
    }

    /** An interrupt before the start is kept, as the JDK does. */
    public void interrupt() {
        if (status.begun()) {
            Interrupts.interrupt(strand);
        } else {
            interruptedEarly = true;
        }
    }

    public boolean isInterrupted() {
        return status.begun() ? Interrupts.status(strand, false) : interruptedEarly;
    }

    public static boolean interrupted() {
        return Interrupts.status(Execution.current, true);
    }

    public final boolean isAlive() {
        return status.alive();
    }

    /** Between new and terminated a state is a matter of the JVM's own steps. */
    public Thread.State getState() {
        if (!status.begun()) {
            return Thread.State.NEW;
        }
        if (status.alive()) {
            Escapes.refuse("Thread.getState of a thread that is alive");
        }
        return Thread.State.TERMINATED;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (strand != null) {
            throw new IllegalThreadStateException();
        }
        if (virtual && !on) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        daemon = on;
    }

    public final boolean isVirtual() {
        return virtual;
    }

    public final String getName() {
        shared.use(false);
        return name;
    }

    public final void setName(String newName) {
        required(newName);
        shared.use(true);
        name = newName;
    }

    /** The name in a trace, where a thread without one still needs one. */
    final String shownName() {
        return name.isEmpty() ? "virtual-" + path : name;
    }

    final String path() {
        return path;
    }

    public final long threadId() {
        long id = 1;
        for (String part : path.isEmpty() ? new String[0] : path.split("-")) {
            id = id * 64 + Integer.parseInt(part) + 1;
        }
        return id;
    }

    @Deprecated
    public long getId() {
        return threadId();
    }

    public final int getPriority() {
        return priority;
    }

    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priority = newPriority;
    }

    /** The JDK's pools ask for it to hand it on. What a group knows of its threads is named. */
    public final ThreadGroup getThreadGroup() {
        return group;
    }

    public ClassLoader getContextClassLoader() {
        Escapes.refuse("Thread.getContextClassLoader");
        return null;
    }

    public void setContextClassLoader(ClassLoader loader) {}

    public StackTraceElement[] getStackTrace() {
        Escapes.refuse("Thread.getStackTrace");
        return new StackTraceElement[0];
    }

    public UncaughtHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public void setUncaughtExceptionHandler(UncaughtHandler newHandler) {
        handler = newHandler;
    }

    public static UncaughtHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtHandler newHandler) {
        defaultHandler = newHandler;
    }

    static void startExecution() {
        defaultHandler = null;
    }

    /** What the thread's run threw goes to its handler, else it is a finding. */
    final void handleUncaught(Throwable t) {
        UncaughtHandler h = handler != null ? handler : defaultHandler;
        if (h == null) {
            Execution.session.uncaught(strand, t);
            return;
        }
        try {
            h.uncaughtException(this, t);
        } catch (Throwable ignored) {
            // As the JVM does (JLS §11.3): what a handler throws is ignored.
        }
    }

    @Override
    public String toString() {
        if (virtual) {
            return "VirtualThread[#"
                    + threadId()
                    + (name.isEmpty() ? "" : "," + name)
                    + "]/runnable";
        }
        return "Thread[#" + threadId() + "," + name + "," + priority + ",main]";
    }
}
