import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A child JVM with a name, running another main class from the parent's own class path.
 *
 * <p>What it prints comes out of the parent, line by line, behind its name. It never outlives the
 * parent:
 *
 * <ul>
 *   <li>the parent ends or is interrupted (INT, TERM): a shutdown hook ends the children;
 *   <li>the parent is killed (KILL), where no hook runs: the child reads the end of its standard
 *       input, which is a pipe from the parent, and ends itself. For this its main begins with
 *       {@link Lifeline#endWithParent}.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
final class Child implements AutoCloseable {

    private static final List<Child> RUNNING = Collections.synchronizedList(new ArrayList<>());
    private static boolean closing;

    static {
        Script.atEnd(Child::closeAll);
    }

    private final String name;
    private final Process process;
    private final List<Thread> pumps = new ArrayList<>();
    private volatile boolean muted; // a JVM that is ended while it starts has strange last words
    private final CompletableFuture<Optional<String>> firstLine = new CompletableFuture<>();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static ChildCommand of(String name, Class<?> main, String... arguments) {
        return new ChildCommand(name, main, arguments);
    }

    static Child start(String name, Class<?> main, String... arguments) throws IOException {
        return of(name, main, arguments).start();
    }

    static Child start(ChildCommand command) throws IOException {
        try {
            return startUnlessClosing(command);
        } catch (IOException e) {
            throw ChildCommand.unlessWeEnd(e);
        }
    }

    private static Child startUnlessClosing(ChildCommand command) throws IOException {
        synchronized (RUNNING) {
            if (closing) {
                throw new IOException("this JVM is ending: it starts no more children");
            }
            var child = new Child(command.name, command.builder().start());
            RUNNING.add(child);
            child.pumpErrors();
            if (!command.raw) {
                child.pumpOutput(command.lines);
            }
            return child;
        }
    }

    /** Whether this JVM is ending and has begun to end its children. */
    static boolean ending() {
        synchronized (RUNNING) {
            return closing;
        }
    }

    /**
     * Starts children whose outputs are joined to the inputs of the next by pipes of the kernel.
     * All of them end with this JVM: the first by the end of its input, the others by the end of
     * what comes down the pipe.
     */
    static List<Child> startPipeline(ChildCommand... commands) throws IOException {
        synchronized (RUNNING) {
            if (closing) {
                throw new IOException("this JVM is ending: it starts no more children");
            }
            List<Process> processes =
                    ProcessBuilder.startPipeline(
                            Stream.of(commands).map(ChildCommand::builder).toList());
            List<Child> children = new ArrayList<>();
            for (int i = 0; i < commands.length; i++) {
                children.add(new Child(commands[i].name, processes.get(i)));
            }
            RUNNING.addAll(children);
            children.forEach(Child::pumpErrors);
            Child last = children.getLast();
            last.pumpOutput(commands[commands.length - 1].lines);
            return children;
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The process itself. Closing its standard input ends the child. */
    Process process() {
        return process;
    }

    /**
     * Waits for the first line that the child prints; it goes where lines go all the same. A child
     * that ends without a word is a failure.
     */
    String firstLine() throws InterruptedException {
        Optional<String> line = firstLine.join();
        if (line.isEmpty()) {
            String end = meaning(process.waitFor());
            throw Script.failed(name + " (pid " + pid() + ") said nothing and ended with " + end);
        }
        return line.get();
    }

    /**
     * Waits until the child has ended and all it printed has been passed on. Returns its exit code.
     */
    int await() throws InterruptedException {
        int exitCode = process.waitFor();
        for (Thread pump : pumps) {
            pump.join();
        }
        RUNNING.remove(this);
        return exitCode;
    }

    /** Waits at most so long. Returns whether the child has ended. */
    boolean await(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost)) {
            return false;
        }
        await();
        return true;
    }

    /** Waits for the end of the child, which must be a good one. */
    void awaitSuccess() throws InterruptedException {
        int exitCode = await();
        if (exitCode == 128 + 2 || ending()) {
            // Ctrl-C goes to every process of the terminal's foreground: our own signal is on its
            // way
            Thread.sleep(Lifeline.GRACE);
        }
        if (exitCode != 0) {
            throw Script.failed(name + " (pid " + pid() + ") ended with " + meaning(exitCode));
        }
    }

    /**
     * Waits for the good end of them all; the first bad end is reported at once, while others may
     * still run.
     */
    static void awaitAll(List<Child> children) throws InterruptedException {
        List<Child> left = new ArrayList<>(children);
        while (!left.isEmpty()) {
            for (Child child : List.copyOf(left)) {
                if (!child.isAlive()) {
                    child.awaitSuccess();
                    left.remove(child);
                }
            }
            Thread.sleep(10);
        }
    }

    /** An exit code in words: 137 is 128 + 9, signal KILL. */
    static String meaning(int exitCode) {
        String signal =
                switch (exitCode - 128) {
                    case 1 -> "HUP";
                    case 2 -> "INT";
                    case 3 -> "QUIT";
                    case 6 -> "ABRT";
                    case 9 -> "KILL";
                    case 11 -> "SEGV";
                    case 13 -> "PIPE";
                    case 15 -> "TERM";
                    default -> null;
                };
        return signal == null
                ? "exit code " + exitCode
                : "exit code " + exitCode + " (signal " + signal + ")";
    }

    /**
     * Asks the child to end (signal TERM). Unlike {@link Process#destroy} it leaves the streams
     * open: the child's last lines are read, and its input ends no earlier than the child.
     */
    void destroy() {
        process.toHandle().destroy();
    }

    /**
     * Ends the child at once (signal KILL), as {@link Process#destroyForcibly}, with the streams
     * left open.
     */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /**
     * Waits until a process is gone that is no child of this JVM: its onExit looks only every few
     * hundred milliseconds.
     */
    static void awaitGone(ProcessHandle process) throws InterruptedException {
        while (process.isAlive()) {
            Thread.sleep(5);
        }
    }

    /** Ends the child: asks (TERM), waits two seconds, then kills. Returns when it has ended. */
    @Override
    public void close() {
        muted = true;
        destroy();
        boolean interrupted = false;
        try {
            if (!process.waitFor(Lifeline.GRACE)) {
                process.destroyForcibly().waitFor();
            }
            for (Thread pump : pumps) {
                pump.join(Lifeline.GRACE); // not for ever: a grandchild may have the same output
            }
            RUNNING.remove(this);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void pumpErrors() {
        pump("errors", process.errorReader(), this::passOnError);
    }

    private void passOnError(String line) {
        if (line.startsWith("Error occurred during initialization of VM")) {
            // Ctrl-C reaches a JVM that is starting, too: what it says of it helps nobody
            muted = endsSoon();
        }
        if (!muted) {
            System.err.println("[" + name + "] " + line);
        }
    }

    /** Whether this JVM ends its children within the grace. */
    private static boolean endsSoon() {
        long end = System.nanoTime() + Lifeline.GRACE.toNanos();
        while (!ending() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return ending();
    }

    private void pumpOutput(Consumer<String> lines) {
        // the end of the stream may never come: a grandchild may have the same output
        process.onExit()
                .thenRunAsync(
                        () -> firstLine.complete(Optional.empty()),
                        CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS));
        pump(
                "output",
                process.inputReader(),
                line -> {
                    firstLine.complete(Optional.of(line));
                    lines.accept(line);
                });
    }

    private void pump(String stream, BufferedReader reader, Consumer<String> lines) {
        pumps.add(
                Thread.ofPlatform()
                        .daemon()
                        .name(name + "'s " + stream)
                        .start(() -> {
                            try (reader) {
                                reader.lines().filter(line -> !muted).forEach(lines);
                            } catch (IOException | UncheckedIOException e) {
                                // the stream was closed because the child is being ended
                            } finally {
                                if (stream.equals("output")) {
                                    firstLine.complete(Optional.empty());
                                }
                            }
                        }));
    }

    private static void closeAll() {
        List<Child> children;
        synchronized (RUNNING) {
            closing = true;
            children = List.copyOf(RUNNING);
        }
        children.forEach(child -> child.muted = true);
        children.forEach(Child::destroy);
        long end = System.nanoTime() + Lifeline.GRACE.toNanos();
        for (Child child : children) {
            try {
                if (!child.process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    child.process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                child.process.destroyForcibly();
            }
        }
    }
}
