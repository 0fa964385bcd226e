package course.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that was started, and the lines of its standard output as they come. Closing ends it
 * with all that it started; so does the end of this JVM.
 */
public final class Running implements AutoCloseable {

    private static final Optional<String> END = Optional.empty();

    private final Process process;
    private final Thread hook;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private boolean ended;

    public Running(ProcessBuilder builder) throws IOException {
        process = builder.start();
        hook = new Thread(this::end);
        Runtime.getRuntime().addShutdownHook(hook);
        process.getOutputStream().close();
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException endedInBetween) {
            // It was ended, and its output with it.
        }
        lines.add(END);
    }

    /**
     * The next line, or empty if the program has closed its output or the limit passes first;
     * {@link #ended} tells the two apart.
     */
    public Optional<String> next(Duration limit) throws InterruptedException {
        if (ended) {
            return END;
        }
        Optional<String> line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        ended = line != null && line.isEmpty();
        return line == null ? END : line;
    }

    /** Whether all of its output was read. */
    public boolean ended() {
        return ended;
    }

    /** Waits for its end; its exit code, or -1 if the limit passes first. */
    public int await(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook does the same.
        }
    }
}
