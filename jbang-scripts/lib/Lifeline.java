import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The child's side of "a child never outlives its script": what its main begins with. A shutdown
 * hook of the parent is not enough, as none runs when the parent is killed.
 */
final class Lifeline {

    /** The variable that tells children, and theirs, the pid of the script itself. */
    static final String SCRIPT = "COURSE_SCRIPT_PID";

    /** How long a process of the family has to end after it was told to. */
    static final Duration GRACE = Duration.ofSeconds(2);

    private Lifeline() {}

    /** Whether this JVM was started by a script, and is not the script itself. */
    static boolean isChild() {
        return System.getenv(SCRIPT) != null;
    }

    /** In a child's main: from now on this JVM ends as soon as its standard input does. */
    static void endWithParent() {
        endQuietly();
        Thread.ofPlatform()
                .daemon()
                .name("watch the parent")
                .start(() -> {
                    try {
                        while (System.in.read() >= 0) {
                            // what the parent writes here means nothing; only the end does
                        }
                    } catch (IOException e) {
                        // a broken pipe is an end as well
                    }
                    // halt, not exit: a hook that waits for the lost parent would keep the child
                    // alive
                    Runtime.getRuntime().halt(Script.FAILED);
                });
    }

    /**
     * In the main of a child that may outlive its parent: this JVM ends as soon as the script does,
     * the first of the family. The JDK closes its end of a child's pipes when that child ends, so a
     * grandchild cannot watch those.
     */
    static void endWithScript() {
        endQuietly();
        var script = ProcessHandle.of(Long.parseLong(System.getenv(SCRIPT)));
        Thread.ofPlatform()
                .daemon()
                .name("watch the script")
                .start(() -> {
                    try {
                        while (script.isPresent() && script.get().isAlive()) {
                            Thread.sleep(100);
                        }
                    } catch (InterruptedException e) {
                        // nobody interrupts this thread; if somebody does, end
                    }
                    Runtime.getRuntime().halt(Script.FAILED);
                });
    }

    /**
     * With the script goes its {@link Scratch}, and a child that comes a moment too late finds no
     * file. Such a failure is reported only by a child that is not ended within the grace: the
     * others have nothing to tell.
     */
    private static void endQuietly() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> {
                    if (failure instanceof IOException) {
                        LockSupport.parkNanos(GRACE.toNanos());
                    }
                    System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                    failure.printStackTrace();
                });
    }
}
