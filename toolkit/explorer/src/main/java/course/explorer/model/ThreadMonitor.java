package course.explorer.model;

/**
 * The monitor of a platform thread, as {@code java.lang.Thread} uses it: {@code start}, {@code
 * join} and {@code setName} take it, {@code join} waits on it, and a thread that ends takes it to
 * notify all (the note of {@code Thread.join}).
 *
 * <p>That can be told only if the program locks a thread itself; until it does, a join waits for
 * the end and for nothing else. Virtual threads do not use theirs.
 */
final class ThreadMonitor {

    private static final int LOCKED = Fields.register("thread", "its monitor", true, false, true);

    private ThreadMonitor() {}

    /** The program locks a thread. */
    static void showLocked(ModelThread thread) {
        if (!thread.isVirtual()) {
            Execution.show(LOCKED);
        }
    }

    /** Whether calls of this thread's methods have to take its monitor. */
    static boolean taken(ModelThread thread) {
        return Execution.current != null && !thread.isVirtual() && Fields.visible(LOCKED);
    }

    /** Does what the JDK does with the thread's monitor held. */
    static void holding(ModelThread thread, Runnable action) {
        if (!taken(thread)) {
            action.run();
            return;
        }
        Monitors.enter(thread);
        try {
            action.run();
        } finally {
            Monitors.exit(thread);
        }
    }

    /** The end of a thread: whoever waits on its monitor is notified. */
    static void end(ModelThread thread, Status status) {
        holding(
                thread,
                () -> {
                    status.end();
                    if (taken(thread)) {
                        Monitors.signalAll(thread);
                    }
                });
    }

    /** {@code join(millis)}; 0 waits without limit. */
    static void join(ModelThread thread, long millis) throws InterruptedException {
        Monitors.enter(thread);
        try {
            if (millis == 0) {
                while (thread.isAlive()) {
                    Monitors.await(thread);
                }
            } else if (thread.isAlive()) {
                waitAtMost(thread, millis);
            }
        } finally {
            Monitors.exit(thread);
        }
    }

    private static void waitAtMost(ModelThread thread, long millis) throws InterruptedException {
        long begun = Time.nanoTime();
        long left = millis;
        do {
            Monitors.await(thread, left);
        } while (thread.isAlive() && (left = millis - (Time.nanoTime() - begun) / 1_000_000) > 0);
    }
}
