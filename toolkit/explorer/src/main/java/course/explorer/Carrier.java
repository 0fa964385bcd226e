package course.explorer;

import course.explorer.model.Session;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The thread on which one exploration runs, and the watch over it.
 *
 * <p>A program may call what blocks for good and is not under control: {@code accept}, a selector,
 * a pipe, the console. Its thread is the one that explores, so nothing can be decided any more.
 * Once it has been in one and the same native call for {@link #STUCK_MILLIS}, the exploration is
 * given up: the call is named, and what was found until then is the result. An interrupt frees the
 * thread from most such calls; a thread that even this does not free is left behind, a daemon, and
 * later explorations run in child JVMs while it lives.
 */
final class Carrier {

    /** Deep recursion of the program must not end sooner here than in a thread of its own. */
    private static final long STACK = 64L << 20;

    private static final int SAMPLE_MILLIS = 200;
    private static final int STUCK_MILLIS = 3_000;

    /** What somebody who has cancelled is ready to wait for, whatever the program does. */
    private static final int CANCELLED_MILLIS = 400;

    private static final int FREED_MILLIS = 100;

    private static volatile Thread lost;

    private final Session session;
    private final Thread thread;
    private volatile Exploration result;
    private volatile Throwable failure;
    private StackTraceElement[] last = {};
    private int stuckMillis;
    private int cancelledMillis = -1;

    private Carrier(Session session) {
        this.session = session;
        thread = new Thread(null, this::explore, "explorer", STACK);
        thread.setDaemon(true);
    }

    private void explore() {
        try {
            result = session.run();
        } catch (Throwable t) {
            failure = t;
        }
    }

    /** Whether no exploration that was given up still holds this JVM's only engine. */
    static boolean isFree() {
        return lost == null || !lost.isAlive();
    }

    /** Explores; an interrupt of the caller cancels. */
    static Exploration run(Session session) {
        return new Carrier(session).run();
    }

    private Exploration run() {
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join(SAMPLE_MILLIS);
                sample();
            } catch (InterruptedException e) {
                interrupted = true;
                cancelledMillis = 0;
                session.cancel();
            }
            if (stuckMillis >= STUCK_MILLIS || cancelledMillis >= CANCELLED_MILLIS) {
                giveUp();
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the explorer itself failed: " + failure, failure);
        }
        return result != null ? result : session.givenUp();
    }

    private void sample() {
        StackTraceElement[] now = thread.getStackTrace();
        boolean blocked = now.length > 0 && now[0].isNativeMethod() && Arrays.equals(now, last);
        stuckMillis = blocked ? stuckMillis + SAMPLE_MILLIS : 0;
        cancelledMillis = cancelledMillis < 0 ? -1 : cancelledMillis + SAMPLE_MILLIS;
        last = now;
    }

    /** Nothing that the freed program does from here on counts. */
    private void giveUp() {
        session.giveUp("a call that does not come back: " + where(last));
        thread.interrupt();
        try {
            thread.join(FREED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            lost = thread;
        }
    }

    /** The JDK's method that the program has called, and the line of the program. */
    private static String where(StackTraceElement[] stack) {
        StackTraceElement called = null;
        for (StackTraceElement frame : stack) {
            if (!isJdk(frame)) {
                String line = frame.getFileName() + ":" + frame.getLineNumber();
                return called == null
                        ? line
                        : called.getClassName() + "." + called.getMethodName() + " (" + line + ")";
            }
            called = frame;
        }
        return "in the JDK";
    }

    private static boolean isJdk(StackTraceElement frame) {
        return Stream.of(
                        "java.",
                        "javax.",
                        "jdk.",
                        "sun.",
                        "com.sun.",
                        "sim.",
                        "course.explorer.model.")
                .anyMatch(frame.getClassName()::startsWith);
    }
}
