package course.tests.door;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** What tests do to processes, as a person at a terminal would. */
final class Processes {

    private Processes() {}

    /** Ends a process and all below it at once. */
    static void kill(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends what Ctrl-C sends, to all that a terminal would send it to; start with setsid. */
    static void interruptGroup(Process leader) throws IOException, InterruptedException {
        send("-INT", "-" + leader.pid());
    }

    /** Sends what plain {@code kill} sends. */
    static void terminate(Process process) throws IOException, InterruptedException {
        send("-TERM", Long.toString(process.pid()));
    }

    private static void send(String signal, String target)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, "--", target).inheritIO().start().waitFor();
    }

    /** Waits until something is so; it fails only after a time in which it must have become so. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.sleep(100);
        }
    }
}
