package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * JupyterLab, JJava and all they depend on, pinned and hashed, in a venv of the checkout's own.
 *
 * <p>The stamp is written last and holds the pins it was made from, so that a venv that was cut
 * off, or whose pins have changed since, is made anew; what was downloaded stays in pip's cache.
 */
record PackagesPart(Checkout checkout) implements Part {

    /** What a venv takes on disk, with room for pip's cache beside it. */
    private static final long BYTES_NEEDED = 600_000_000;

    private static final String QUESTION =
            """
            import importlib.metadata as m, jupyterlab.labapp, nbclient, nbformat, jupyter_client
            print('JupyterLab ' + m.version('jupyterlab') + ', JJava ' + m.version('jjava'))
            """;

    @Override
    public String name() {
        return "packages";
    }

    @Override
    public String purpose() {
        return "JupyterLab and JJava";
    }

    @Override
    public State look() {
        Path venv = checkout.venv();
        if (!Files.exists(stamp())) {
            return missing(Files.exists(venv) ? "a venv that was never finished" : "no venv");
        }
        try {
            if (!Files.readString(stamp()).equals(Files.readString(checkout.requirements()))) {
                return missing("a venv with other versions than the course's");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(jjava(checkout))) {
            return missing("a venv without JJava's jar");
        }
        var answer = Child.ask(List.of(checkout.python().toString(), "-c", QUESTION));
        if (!answer.well()) {
            return missing(
                    "a broken venv (" + answer.output().lines().reduce("", (a, b) -> b) + ")");
        }
        return new State.Present(answer.output(), venv.toString());
    }

    private static State missing(String found) {
        return new State.Missing(found, "./course setup");
    }

    /** The kernel itself. */
    static Path jjava(Checkout checkout) {
        return checkout.venv().resolve("share/jupyter/kernels/java/jjava.jar");
    }

    private Path stamp() {
        return checkout.venv().resolve("course-requirements.txt");
    }

    @Override
    public void install(Progress progress) {
        Path python = PythonPart.interpreter();
        try {
            Files.createDirectories(checkout.state());
            Disk.need(checkout.state(), BYTES_NEEDED);
            Files.deleteIfExists(stamp());
            progress.step("making a venv with " + python);
            pip(
                    progress,
                    "venv",
                    List.of(
                            python.toString(),
                            "-m",
                            "venv",
                            "--clear",
                            checkout.venv().toString()));
            progress.expect(pins());
            pip(
                    progress,
                    "pip",
                    List.of(
                            checkout.python().toString(),
                            "-m",
                            "pip",
                            "install",
                            "--disable-pip-version-check",
                            "--no-input",
                            "--progress-bar=off",
                            "--require-hashes",
                            "--only-binary=:all:",
                            "-r",
                            checkout.requirements().toString()));
            writeSettings();
            Files.copy(checkout.requirements(), stamp());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private void pip(Progress progress, String log, List<String> command) {
        Path file = checkout.log(log);
        int code =
                Child.logged(
                        new ProcessBuilder(command),
                        file,
                        line -> {
                            if (line.startsWith("Collecting ")) {
                                progress.advance(
                                        line.substring("Collecting ".length()).split("[= ]")[0]);
                            }
                        });
        if (code != 0) {
            throw failed(file, log);
        }
    }

    private CourseException failed(Path log, String what) {
        List<String> lines;
        try (Stream<String> all = Files.lines(log)) {
            lines = all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.stream().anyMatch(line -> line.contains("No space left"))) {
            return Disk.full(checkout.state());
        }
        if (lines.stream()
                .anyMatch(line ->
                        line.contains("connection") || line.contains("No matching distribution"))) {
            return new CourseException(
                    "JupyterLab and JJava could not be downloaded.",
                    "Is there a network? They come from PyPI (or the index that pip is set to).\n"
                            + "Run the same command again when there is; all that pip said is in "
                            + log
                            + ".");
        }
        String last = lines.isEmpty() ? "" : " " + lines.getLast();
        return new CourseException(what + " failed." + last, "All that it said is in " + log + ".");
    }

    private int pins() throws IOException {
        try (Stream<String> lines = Files.lines(checkout.requirements())) {
            return (int) lines.filter(line -> line.matches("[a-z0-9].*==.*")).count();
        }
    }

    /** JupyterLab asks about news at its first start; a learner has not come for that. */
    private void writeSettings() throws IOException {
        Path settings = checkout.venv().resolve("share/jupyter/lab/settings");
        Files.createDirectories(settings);
        Files.writeString(
                settings.resolve("overrides.json"),
                """
                {
                  "@jupyterlab/apputils-extension:notification": {
                    "fetchNews": "false",
                    "checkForUpdates": false
                  }
                }
                """);
    }
}
