package course.explorer.model;

import java.time.Duration;
import java.util.Map;

/** What rewritten code knows as {@code java.lang.Thread}. */
public class ModelThread implements Runnable {

    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final int PRIORITY = ThreadVariable.register("priority");

    private final Runnable task;
    private final boolean virtual;
    private final ThreadName name;
    boolean daemon;
    private final ThreadGroup group;
    private int priority = NORM_PRIORITY;
    private boolean interruptedEarly;
    private final Status status = new Status(this);
    private final ThreadVariable sharedPriority = new ThreadVariable(PRIORITY, this);
    final Uncaught uncaught = new Uncaught(this);
    Strand strand;

    /** What ScopedValues are bound to, or null. */
    Scoped.Bindings scoped;

    /** The scope that forked it, or null. */
    Flock flock;

    final Map<Object, Object> locals = new java.util.IdentityHashMap<>();
    final Map<Object, Object> inherited = new java.util.IdentityHashMap<>();

    public ModelThread() {
        this(null, null, null, false, true);
    }

    public ModelThread(Runnable task) {
        this(null, task, null, false, true);
    }

    public ModelThread(String name) {
        this(null, null, required(name), false, true);
    }

    public ModelThread(Runnable task, String name) {
        this(null, task, required(name), false, true);
    }

    public ModelThread(ThreadGroup group, Runnable task) {
        this(group, task, null, false, true);
    }

    public ModelThread(ThreadGroup group, String name) {
        this(group, null, required(name), false, true);
    }

    public ModelThread(ThreadGroup group, Runnable task, String name) {
        this(group, task, required(name), false, true);
    }

    public ModelThread(ThreadGroup group, Runnable task, String name, long stackSize) {
        this(group, task, required(name), false, true);
    }

    public ModelThread(
            ThreadGroup group, Runnable task, String name, long stackSize, boolean inherit) {
        this(group, task, required(name), false, inherit);
    }

    ModelThread(ThreadGroup group, Runnable task, String name, boolean virtual, boolean inherits) {
        Strand parent = Execution.current;
        this.task = task;
        this.virtual = virtual;
        this.name = new ThreadName(this, parent, name, virtual);
        if (parent == null) {
            this.group = Thread.currentThread().getThreadGroup();
        } else {
            this.group = group != null ? group : parent.thread.group;
            daemon = parent.thread.daemon;
            priority = virtual ? NORM_PRIORITY : parent.thread.getPriority();
            if (inherits) {
                ModelInheritableThreadLocal.inherit(parent.thread, this);
            }
        }
        daemon |= virtual;
    }

    /** What its builder was told, or null; no other thread can know the new one yet. */
    void built(Boolean newDaemon, Integer newPriority, UncaughtHandler newHandler) {
        if (!virtual && newDaemon != null) {
            daemon = newDaemon;
        }
        if (!virtual && newPriority != null) {
            priority = newPriority;
        }
        uncaught.begin(newHandler);
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
        ThreadMonitor.holding(this, this::startOnce);
    }

    private void startOnce() {
        Strand s = Execution.current;
        if (!status.start(s)) {
            throw new IllegalThreadStateException();
        }
        s.writes++;
        Execution.add(this);
        if (interruptedEarly) {
            Interrupts.startSet(strand);
        }
        s.tick();
    }

    public static ModelThread startVirtualThread(Runnable task) {
        var thread =
                new ModelThread(null, java.util.Objects.requireNonNull(task), null, true, true);
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
        ThreadMonitor.end(this, status);
    }

    public final void join() throws InterruptedException {
        join(0L);
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        Timeouts.check(millis, nanos);
        join(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    /** {@code join(millis)}; 0 waits without limit. */
    public final void join(long millis) throws InterruptedException {
        long nanos = Timeouts.nanos(millis, 0);
        if (ThreadMonitor.taken(this)) {
            ThreadMonitor.join(this, millis);
        } else {
            status.join(nanos == 0 ? Long.MAX_VALUE : nanos);
        }
    }

    public final boolean join(Duration duration) throws InterruptedException {
        long nanos = Timeouts.nanos(duration);
        if (!status.begun()) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (status.alive() && nanos > 0) {
            status.join(virtual ? nanos : Timeouts.wholeMillis(nanos));
        }
        return !status.alive();
    }

    public static void sleep(long millis) throws InterruptedException {
        sleep(millis, 0);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        Time.sleep(Timeouts.nanos(millis, nanos));
    }

    /** A negative duration is over before anything is looked at, an interrupt included. */
    public static void sleep(Duration duration) throws InterruptedException {
        long nanos = Timeouts.nanos(duration);
        if (nanos >= 0) {
            Time.sleep(nanos);
        }
    }

    public static void yield() {}

    public static void onSpinWait() {}

    public static boolean holdsLock(Object o) {
        return Monitors.holds(o);
    }

    /** An interrupt before the start is kept, as the JDK does. */
    public void interrupt() {
        if (status.changeBeforeStart()) {
            interruptedEarly = true;
        } else {
            Interrupts.interrupt(strand);
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
        status.begun();
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (virtual && !on) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        if (!status.changeBeforeStart() && status.alive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final boolean isVirtual() {
        return virtual;
    }

    public final String getName() {
        return name.get();
    }

    public final void setName(String newName) {
        required(newName);
        ThreadMonitor.holding(this, () -> name.set(newName));
    }

    /** Its name in a trace. */
    final String shownName() {
        return name.shown();
    }

    final String path() {
        return name.path();
    }

    public final long threadId() {
        return name.number();
    }

    @Deprecated
    public long getId() {
        return threadId();
    }

    public final int getPriority() {
        sharedPriority.read();
        return priority;
    }

    /** The priority of a virtual thread is always the normal one. */
    public final void setPriority(int newPriority) {
        checkPriority(newPriority);
        if (!virtual) {
            sharedPriority.write();
            priority = newPriority;
        }
    }

    static int checkPriority(int priority) {
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        return priority;
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
        UncaughtHandler own = uncaught.handler();
        if (own == null) {
            Escapes.refuse("Thread.getUncaughtExceptionHandler of a thread that has none");
        }
        return own;
    }

    public void setUncaughtExceptionHandler(UncaughtHandler handler) {
        uncaught.setHandler(handler);
    }

    public static UncaughtHandler getDefaultUncaughtExceptionHandler() {
        return Uncaught.defaultHandler();
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtHandler handler) {
        Uncaught.setDefaultHandler(handler);
    }

    @Override
    public String toString() {
        return name.shown(virtual, priority);
    }
}
