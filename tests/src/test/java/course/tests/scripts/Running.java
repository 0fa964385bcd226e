package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script that runs: what it has printed so far, its process, and everything that belongs to it.
 * What belongs to it is known by a variable of its environment, which children inherit and which
 * tells even an orphan.
 */
final class Running implements AutoCloseable {

    /** Stands in a command for the option that names this run's own temporary folder. */
    static final String TEMPORARY = "(temporary folder)";

    private static final String MARK = "COURSE_TEST_RUN";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final String mark;
    private final Process process;
    private final Path folder;
    private final Path temporary;

    private Running(String name, String mark, Process process, Path folder, Path temporary) {
        this.name = name;
        this.mark = mark;
        this.process = process;
        this.folder = folder;
        this.temporary = temporary;
    }

    static Running start(String name, List<String> command, Path directory) throws IOException {
        String mark = UUID.randomUUID().toString();
        Path folder = Path.of("target", "runs", name + "-" + mark).toAbsolutePath();
        Files.createDirectories(folder);
        // of its own so that files left behind are seen; short, as the path of a socket must be
        Path temporary = Files.createTempDirectory("run");
        String option = "-Djava.io.tmpdir=" + temporary;
        var builder =
                new ProcessBuilder(
                                command.stream()
                                        .map(word -> word.equals(TEMPORARY) ? option : word)
                                        .toList())
                        .directory(directory.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().put(MARK, mark);
        builder.environment().put("JBANG_JAVA_OPTIONS", option);
        // a test may run under a shell that ignores these, and a JVM then ignores them too
        var withSignals = new ArrayList<>(List.of("env", "--default-signal=INT,HUP,QUIT"));
        withSignals.addAll(builder.command());
        builder.command(withSignals);
        return new Running(name, mark, builder.start(), folder, temporary);
    }

    String out() {
        return read("out");
    }

    String err() {
        return read("err");
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    /** Waits for its end and returns its exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            throw new AssertionError(name + " does not end:\n" + all());
        }
        return process.exitValue();
    }

    /** Waits until it has printed a line in which the pattern is found. */
    void awaitLine(String pattern) throws InterruptedException {
        var line = Pattern.compile(pattern);
        await("it prints " + pattern, () -> line.matcher(out()).find());
    }

    /** Waits until so many of its JVMs run, itself not counted. */
    List<ProcessHandle> awaitChildren(int atLeast) throws InterruptedException {
        await(atLeast + " child JVMs run", () -> children().size() >= atLeast);
        return children();
    }

    /**
     * Waits until one of its child JVMs has come to its own code: until then the JVM itself answers
     * signals, and not always in good order. A child that only reads its input does not show it, so
     * this waits for a few seconds at most.
     */
    void awaitSettled() throws InterruptedException {
        awaitChildren(1);
        Instant end = Instant.now().plus(Duration.ofSeconds(5));
        while (Instant.now().isBefore(end)
                && process.isAlive()
                && children().stream().noneMatch(Running::isSettled)) {
            Thread.sleep(20);
        }
    }

    /** Its main has begun with what every main of a child begins with: a thread that watches. */
    private static boolean isSettled(ProcessHandle jvm) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(jvm.pid()), "task"))) {
            return tasks.map(task -> read(task.resolve("comm")))
                    .anyMatch(name -> name.startsWith("watch the") || name.equals("read tasks"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The JVMs that belong to it, itself not counted. */
    List<ProcessHandle> children() {
        return alive().stream().filter(one -> one.pid() != pid()).filter(Running::isJvm).toList();
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() && !condition.getAsBoolean()) {
                throw new AssertionError(name + " ended before " + what + ":\n" + all());
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(name + ": waited in vain until " + what + ":\n" + all());
            }
            Thread.sleep(20);
        }
    }

    /** Presses Ctrl-C: INT to every process of the terminal's foreground. */
    void interrupt() throws IOException, InterruptedException {
        kill("-INT", "-" + pid());
    }

    /** Sends a signal to the script's own process only. */
    void signal(String signal) throws IOException, InterruptedException {
        kill("-" + signal, Long.toString(pid()));
    }

    private static void kill(String signal, String target)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, "--", target).inheritIO().start().waitFor();
    }

    /** Nothing of it is left: no process, no file. It may take a moment after a KILL. */
    void assertNothingLeft() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end) && !(alive().isEmpty() && files().isEmpty())) {
            Thread.sleep(50);
        }
        assertThat(alive().stream().map(one -> one.info().commandLine().orElse("?")))
                .as("processes that %s left behind", name)
                .isEmpty();
        assertThat(files()).as("files that %s left behind", name).isEmpty();
    }

    /** It said what went wrong in words, not by a stack trace. */
    void assertNoStackTrace() {
        assertThat(out() + err()).as(name).doesNotContain("\tat ").doesNotContain("this is a bug");
    }

    String all() {
        return "--- " + name + "\n" + out() + "--- errors\n" + err();
    }

    /** Ends and removes whatever a failed test has left behind. */
    @Override
    public void close() throws IOException {
        alive().forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> tree = Files.walk(temporary)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private List<ProcessHandle> alive() {
        byte[] variable = (MARK + "=" + mark).getBytes(StandardCharsets.UTF_8);
        var text = new String(variable, StandardCharsets.ISO_8859_1);
        return ProcessHandle.allProcesses()
                .filter(one -> proc(one, "environ").contains(text))
                .filter(one -> !proc(one, "stat").replaceAll(".*\\) ", "").startsWith("Z"))
                .toList();
    }

    private static boolean isJvm(ProcessHandle process) {
        return proc(process, "comm").equals("java");
    }

    private static String proc(ProcessHandle process, String file) {
        return read(Path.of("/proc", Long.toString(process.pid()), file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
