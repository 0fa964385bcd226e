package course.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs other programs; none outlives this JVM. */
final class Child {

    /**
     * Ctrl-C goes to the program as to us. If it is the quicker to end, we hear of our own signal
     * within this time, and end by that and not with the program's exit code. In milliseconds.
     */
    private static final int BEHIND_CTRL_C = 500;

    private Child() {}

    /** What a program printed (both streams, trimmed) and how it ended. */
    record Ended(int exitCode, String output) {
        boolean well() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a quick question such as {@code --version}; a program that cannot start ends with -1.
     */
    static Ended ask(List<String> command) {
        var output = new StringBuilder();
        try {
            int code = run(new ProcessBuilder(command), line -> output.append(line).append('\n'));
            return new Ended(code, output.toString().strip());
        } catch (UncheckedIOException cannotStart) {
            return new Ended(-1, cannotStart.getCause().getMessage());
        }
    }

    /**
     * Runs a program, writes what it prints to {@code log} and hands over each line; the exit code.
     */
    static int logged(ProcessBuilder builder, Path log, Consumer<String> lines) {
        int code;
        try (var writer = new PrintWriter(Files.newBufferedWriter(log), true)) {
            code =
                    run(
                            builder,
                            line -> {
                                writer.println(line);
                                lines.accept(line);
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (code != 0) {
            awaitCtrlC();
        }
        return code;
    }

    private static void awaitCtrlC() {
        try {
            Thread.sleep(BEHIND_CTRL_C);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CourseException interrupted() {
        return new CourseException("interrupted.", "Run the same command again to go on.");
    }

    /** Gives a program our terminal and waits for it; the exit code. */
    static int inherited(ProcessBuilder builder) {
        return run(builder.inheritIO(), line -> {});
    }

    private static int run(ProcessBuilder builder, Consumer<String> lines) {
        if (builder.redirectInput() == ProcessBuilder.Redirect.PIPE) {
            builder.redirectErrorStream(true);
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var hook = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            process.getOutputStream().close();
            try (var reader = process.inputReader()) {
                reader.lines().forEach(lines);
            }
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            stop(process);
            throw interrupted();
        } catch (IllegalStateException shuttingDown) {
            return CourseException.TOOL_FAILED;
        }
    }

    /** Asks a program to end, gives it ten seconds, then ends it and all it started. */
    static void stop(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
