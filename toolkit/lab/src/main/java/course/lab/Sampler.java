package course.lab;

import course.lab.Recording.State;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the watched threads about once a millisecond, from a thread of its own, until stopped.
 */
final class Sampler {

    private static final long PERIOD_NANOS = 1_000_000;

    /** A waiting thread's stack costs far more than its state, so it is read only now and then. */
    private static final int TICKS_PER_STACK = 4;

    /** One look at a thread. A thread that is not alive has no state here. */
    record Seen(State state, String detail) {
        static final Seen NOT_ALIVE = new Seen(null, "");
        static final Seen RUNNABLE = new Seen(State.RUNNABLE, "");

        boolean alive() {
            return state != null;
        }
    }

    private final Session session;
    private final Thread thread;
    private volatile boolean stopped;

    Sampler(Session session) {
        this.session = session;
        this.thread = Thread.ofPlatform().daemon().name("timeline-sampler").start(this::watch);
    }

    private void watch() {
        for (int tick = 0; !stopped; tick++) {
            for (WatchedThread lane : session.threads()) {
                lane.look(session.now(), tick % TICKS_PER_STACK == 0);
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    /** Ends the sampling; when it returns, the samples are complete. */
    void stop() {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads state and stack until both tell the same story; a thread may move in between. */
    static Seen look(Thread thread) {
        for (int attempt = 0; attempt < 3; attempt++) {
            Thread.State state = thread.getState();
            switch (state) {
                case NEW, TERMINATED -> {
                    return Seen.NOT_ALIVE;
                }
                case RUNNABLE -> {
                    return Seen.RUNNABLE;
                }
                case BLOCKED, WAITING, TIMED_WAITING -> {
                    StackTraceElement[] stack = thread.getStackTrace();
                    if (thread.getState() == state) {
                        return waiting(state, stack);
                    }
                }
            }
        }
        return Seen.RUNNABLE;
    }

    static Seen waiting(Thread.State state, StackTraceElement[] stack) {
        String detail = "";
        boolean sleeps = false;
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(PrintedLines.class.getName())) {
                return Seen.RUNNABLE;
            }
        }
        for (StackTraceElement frame : stack) {
            if (!ofTheJdk(frame.getClassName())) {
                if (isRecorder(frame, detail)) {
                    return Seen.RUNNABLE;
                }
                break;
            }
            if (loadsCode(frame) || prints(frame)) {
                return Seen.RUNNABLE;
            }
            sleeps |= isSleep(frame);
            detail = simpleName(frame.getClassName()) + "." + frame.getMethodName();
        }
        return switch (state) {
            case BLOCKED -> new Seen(State.BLOCKED, "");
            case TIMED_WAITING -> new Seen(sleeps ? State.ASLEEP : State.WAITING, detail);
            default -> new Seen(State.WAITING, detail);
        };
    }

    /**
     * Without the recorder it would run. A task or span like {@code latch::await} waits by itself:
     * nothing of the program lies between it and the recorder's method that calls it.
     */
    private static boolean isRecorder(StackTraceElement frame, String detail) {
        boolean calls = List.of("perform", "span").contains(frame.getMethodName());
        boolean calledTask = calls && !detail.isEmpty();
        return frame.getClassName().equals(Session.class.getName()) && !calledTask;
    }

    /** Waiting for a class loader's monitor: the program knows nothing of it. */
    private static boolean loadsCode(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.ClassLoader")
                || frame.getClassName().startsWith("jdk.internal.loader.")
                || frame.getClassName().startsWith("java.lang.invoke.");
    }

    /** Waiting for its turn to print: the recorder makes printing slower than it is. */
    private static boolean prints(StackTraceElement frame) {
        return frame.getClassName().equals("java.io.PrintStream");
    }

    private static boolean isSleep(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Thread")
                && frame.getMethodName().startsWith("sleep");
    }

    private static boolean ofTheJdk(String className) {
        return className.startsWith("java.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.");
    }

    private static String simpleName(String className) {
        String withoutPackage = className.substring(className.lastIndexOf('.') + 1);
        int nested = withoutPackage.indexOf('$');
        return nested > 0 ? withoutPackage.substring(0, nested) : withoutPackage;
    }
}
