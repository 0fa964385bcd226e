package course.explorer.model;

/**
 * Who is told what a thread's {@code run} threw: its own handler, or the default one (JLS §11.3).
 */
final class Uncaught {

    private static final int HANDLER = ThreadVariable.register("uncaught-exception handler");
    private static final int DEFAULT =
            ThreadVariable.register("default uncaught-exception handler");

    private static UncaughtHandler defaultHandler;
    private static ThreadVariable sharedDefault;

    private final ModelThread thread;
    private final ThreadVariable shared;
    private UncaughtHandler handler;

    Uncaught(ModelThread thread) {
        this.thread = thread;
        shared = new ThreadVariable(HANDLER, thread);
    }

    static void startExecution() {
        defaultHandler = null;
        sharedDefault = new ThreadVariable(DEFAULT, ModelThread.class);
    }

    static UncaughtHandler defaultHandler() {
        sharedDefault.read();
        return defaultHandler;
    }

    static void setDefaultHandler(UncaughtHandler newHandler) {
        sharedDefault.write();
        defaultHandler = newHandler;
    }

    /** The thread's own, or null. */
    UncaughtHandler handler() {
        shared.read();
        return handler;
    }

    void setHandler(UncaughtHandler newHandler) {
        shared.write();
        handler = newHandler;
    }

    /** The handler of a thread that nobody knows yet. */
    void begin(UncaughtHandler newHandler) {
        handler = newHandler;
    }

    /** Tells the handler; without one it is a finding. */
    void handle(Throwable t) {
        UncaughtHandler h = handler();
        if (h == null) {
            refuseGroups();
            h = defaultHandler();
        }
        if (h == null) {
            Execution.session.uncaught(thread.strand, t);
            return;
        }
        try {
            h.uncaughtException(thread, t);
        } catch (Throwable ignored) {
            // As the JVM does: what a handler throws is ignored.
        }
    }

    /** A thread without a handler has its group asked, which may be the program's own. */
    private void refuseGroups() {
        for (ThreadGroup g = thread.getThreadGroup(); g != null; g = g.getParent()) {
            if (g.getClass() != ThreadGroup.class) {
                Escapes.refuse("uncaughtException of a ThreadGroup of one's own");
            }
        }
    }
}
