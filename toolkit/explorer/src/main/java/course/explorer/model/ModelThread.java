package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
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

    private static final int STATUS = Fields.register("thread", "status", true, false, true);

    private static UncaughtHandler defaultHandler;

    private final Runnable task;
    private final String path;
    private final boolean virtual;
    private String name;
    boolean daemon;
    private int priority = NORM_PRIORITY;
    private UncaughtHandler handler;
    private boolean ended;
    private boolean interruptedEarly;
    private Location status;
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
        } else {
            String above = parent.thread.path;
            path = (above.isEmpty() ? "" : above + "-") + parent.children++;
            daemon = parent.thread.daemon && !virtual;
            inherited.putAll(parent.thread.inherited);
        }
        daemon |= virtual;
        this.name = name != null ? name : virtual ? "" : "Thread-" + path;
    }

    private static String required(String name) {
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
        changeStatus(s, "starts " + shownName());
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
        return new Builder(false);
    }

    public static ThreadBuilder ofVirtual() {
        return new Builder(true);
    }

    /** Called by the strand itself as the last thing it does. */
    void ending() {
        Strand s = strand;
        changeStatus(s, "ends");
        ended = true;
        endClock = s.clock.clone();
        for (int i = 0; i < Execution.count; i++) {
            Strand other = Execution.strands[i];
            if (other.pending == Strand.Pending.JOIN && other.joined == this) {
                Execution.enable(other);
            }
        }
    }

    private int[] endClock;

    /** A change that only those see who ask for the thread's state; a step only if some do. */
    private void changeStatus(Strand s, String what) {
        if (Fields.visible(STATUS)) {
            s.target = status();
            s.field = STATUS;
            Execution.announce(s, Strand.Pending.ACCESS);
            Steps.use(status(), Steps.WRITE);
            status().version++;
        } else {
            status().atomicAccess(true, s.epoch, s.clock);
        }
        if (Execution.tracing) {
            Tracer.note(s, what);
        }
    }

    /** Somebody asks for the thread's state. */
    private void look() {
        Strand s = Execution.current;
        if (Fields.visible(STATUS)) {
            s.target = status();
            s.field = STATUS;
            Execution.announce(s, Strand.Pending.ACCESS);
            Steps.use(status(), Steps.READ);
            s.loops.read(status());
        } else if (strand != null && strand != s && !(ended && joinedBy(s))) {
            Fields.show(STATUS);
            Execution.abandon(Ending.RESTART);
        }
    }

    private boolean joinedBy(Strand s) {
        return Location.ordered(Location.epoch(strand.id, endClock[strand.id]), s.clock);
    }

    private Location status() {
        if (status == null) {
            status = Execution.newLocation(STATUS, this, -1);
        }
        return status;
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
        Strand s = Execution.current;
        if (strand == null) {
            Interrupts.throwIfSet(s);
            return;
        }
        if (millis > 0 && !Fields.visible(STATUS)) {
            // Whether the thread has ended by then is something that a step decides.
            Fields.show(STATUS);
            Execution.abandon(Ending.RESTART);
        }
        long deadline = millis == 0 ? Long.MAX_VALUE : Time.after(millis * 1_000_000);
        Interrupts.throwIfSet(s);
        if (!ended) {
            Time.waitUntil(s, deadline);
            s.joined = this;
            if (Execution.tracing) {
                Tracer.note(s, "waits for " + shownName() + " to end");
            }
            s.target = null;
            s.interruptible = true;
            Execution.announce(s, Strand.Pending.JOIN);
            s.interruptible = false;
            s.joined = null;
            Time.done(s);
        }
        if (ended) {
            Location.join(s.clock, endClock, Execution.count);
            if (Execution.tracing) {
                Tracer.note(s, "has joined " + shownName());
            }
        } else {
            Interrupts.throwIfSet(s);
        }
    }

    public final boolean join(Duration duration) throws InterruptedException {
        if (strand == null) {
            throw new IllegalThreadStateException("Thread not started");
        }
        join(Math.max(1, duration.toMillis()));
        return ended;
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

    /** Of a thread that has not been started, too: it starts with its status set. */
    public void interrupt() {
        if (strand == null) {
            if (!Fields.visible(STATUS)) {
                Fields.show(STATUS);
                Execution.abandon(Ending.RESTART);
            }
            changeStatus(Execution.current, "interrupts " + shownName());
        }
        if (strand == null) {
            interruptedEarly = true;
        } else {
            Interrupts.interrupt(strand);
        }
    }

    public boolean isInterrupted() {
        return Interrupts.status(strand, false);
    }

    public static boolean interrupted() {
        return Interrupts.status(Execution.current, true);
    }

    public final boolean isAlive() {
        look();
        if (ended) {
            Location.join(Execution.current.clock, endClock, Execution.count);
        }
        return strand != null && !ended;
    }

    public Thread.State getState() {
        look();
        if (strand == null) {
            return Thread.State.NEW;
        }
        Execution.session.escape("Thread.getState");
        return ended ? Thread.State.TERMINATED : Thread.State.RUNNABLE;
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
        return name;
    }

    public final void setName(String newName) {
        name = required(newName);
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

    public final ThreadGroup getThreadGroup() {
        return null;
    }

    public ClassLoader getContextClassLoader() {
        return null;
    }

    public void setContextClassLoader(ClassLoader loader) {}

    public StackTraceElement[] getStackTrace() {
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

    /** {@code Thread.Builder} for both kinds of thread. */
    private static final class Builder implements ThreadBuilder {
        private final boolean virtual;
        private String name;
        private long counter = -1;
        private boolean daemon;
        private int priority = NORM_PRIORITY;
        private UncaughtHandler handler;

        Builder(boolean virtual) {
            this.virtual = virtual;
        }

        @Override
        public ThreadBuilder name(String newName) {
            name = required(newName);
            counter = -1;
            return this;
        }

        @Override
        public ThreadBuilder name(String prefix, long start) {
            name = required(prefix);
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
            java.util.Objects.requireNonNull(task);
            String own = name == null ? null : counter < 0 ? name : name + counter++;
            var thread =
                    new ModelThread(null, task, own != null ? own : virtual ? "" : null, virtual);
            if (!virtual) {
                thread.daemon = daemon || thread.daemon;
                thread.priority = priority;
            }
            thread.handler = handler;
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
            var copy = new Builder(virtual);
            copy.name = name;
            copy.counter = counter;
            copy.daemon = daemon;
            copy.priority = priority;
            copy.handler = handler;
            return copy::unstarted;
        }
    }
}
