package course.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where and how a part measures.
 *
 * @param home the folder of the checkout
 * @param scratch a folder of its own for whatever it writes; made before it starts
 * @param quick few rounds of little: to see that it runs, not for its numbers
 */
public record Setting(Path home, Path scratch, boolean quick) {

    /** Tells a person what is being done now. */
    public void say(String what) {
        System.err.println("  " + what);
    }

    /** The {@code java} of the JDK that runs this. */
    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** This checkout's {@code ./course}. */
    public Path course() {
        return home.resolve("course");
    }

    /** What is quick when asked to be, else what is thorough. */
    public int either(int few, int many) {
        return quick ? few : many;
    }

    /**
     * Runs a program to its end, its output thrown away.
     *
     * @param limit after which it is ended, with all that it started
     * @return its exit code, or -1 if the limit passed
     */
    public int run(List<String> command, Duration limit) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (Running running = new Running(builder)) {
            return running.await(limit);
        }
    }
}
