package course.grader.collect;

import course.grader.roster.PersonName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The git program on one bare repository. It asks for no password and waits for nobody: what it
 * would have to ask for fails.
 *
 * @param repository a folder
 * @param limit for one command
 */
record Git(Path repository, Duration limit) {

    /** The repository of a student has some MB. */
    static final long MOST_BYTES = 1L << 30;

    private static final long POLL_MS = 200;

    /** What git may need to reach a server as this user; all else could change what it does. */
    private static final Set<String> ENVIRONMENT =
            Set.of(
                    "PATH",
                    "HOME",
                    "USER",
                    "USERPROFILE",
                    "SYSTEMROOT",
                    "XDG_CONFIG_HOME",
                    "SSH_AUTH_SOCK",
                    "GIT_SSH_COMMAND",
                    "GIT_SSL_CAINFO",
                    "http_proxy",
                    "https_proxy",
                    "HTTPS_PROXY",
                    "no_proxy",
                    "NO_PROXY");

    private static final List<String> SETTINGS =
            List.of(
                    "core.hooksPath=/dev/null",
                    "core.fsmonitor=false",
                    "gc.auto=0",
                    "maintenance.auto=false",
                    "fetch.recurseSubmodules=false",
                    "http.lowSpeedLimit=1000",
                    "http.lowSpeedTime=60");

    /** Git could not do it; the message is its own, in one line. */
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }

    /**
     * Runs a command to its end.
     *
     * @return what it printed, of bytes that are no UTF-8 something like it
     * @throws Failed if it did not end well, took longer than the limit, or the repository grew
     *     beyond {@link #MOST_BYTES}
     */
    String run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("course-git", ".out");
        Path err = Files.createTempFile("course-git", ".err");
        try {
            Process process =
                    builder(arguments)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            try {
                process.getOutputStream().close();
                await(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new Failed(reason(text(err)));
            }
            return text(out);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private void await(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end) {
                throw new Failed("it took more than " + limit.toSeconds() + " s");
            }
            if (size() > MOST_BYTES) {
                throw new Failed("it has more than " + (MOST_BYTES >> 20) + " MB");
            }
        }
    }

    private long size() {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.mapToLong(each -> each.toFile().length()).sum();
        } catch (IOException | java.io.UncheckedIOException beingWritten) {
            return 0;
        }
    }

    /** For a command that is talked to. Its errors go nowhere. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + repository));
        SETTINGS.forEach(each -> command.addAll(List.of("-c", each)));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(repository.toFile());
        var environment = builder.environment();
        environment.keySet().retainAll(ENVIRONMENT);
        environment.put("LC_ALL", "C");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ASKPASS", "true");
        environment.put("SSH_ASKPASS", "true");
        environment.put("GCM_INTERACTIVE", "never");
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        environment.put("GIT_ALLOW_PROTOCOL", "https:http:ssh:git:file");
        environment.putIfAbsent("GIT_SSH_COMMAND", "ssh -oBatchMode=yes -oConnectTimeout=30");
        return builder;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** What a server says is cut and cleaned: it goes to the teacher's terminal. */
    private static String reason(String errors) {
        List<String> lines = errors.lines().filter(each -> !each.isBlank()).toList();
        String said =
                lines.stream()
                        .filter(each -> each.matches("(fatal|ERROR|error|remote: ERROR):? .*"))
                        .findFirst()
                        .orElse(lines.isEmpty() ? "git ended without a word" : lines.getLast());
        String hint =
                said.contains("could not read Username") || said.contains("Authentication failed")
                        ? "; sign in first, so that git fetch works there without a question"
                        : "";
        return PersonName.clean(said.replaceFirst("^fatal: ", "")) + hint;
    }
}
