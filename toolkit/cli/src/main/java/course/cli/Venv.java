package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A venv of the checkout's own, made from a list of pins with hashes.
 *
 * <p>The stamp is written last and holds the pins it was made from, so that a venv that was cut
 * off, or whose pins have changed since, is made anew; what was downloaded stays in pip's cache.
 *
 * @param name of its logs
 * @param contents in words, for messages
 */
record Venv(Checkout checkout, String name, Path folder, Path requirements, String contents) {

    /** What a venv takes on disk, with room for pip's cache beside it. */
    private static final long BYTES_NEEDED = 600_000_000;

    /** The interpreter inside it. */
    Path python() {
        return folder.resolve(Checkout.windows() ? "Scripts/python.exe" : "bin/python");
    }

    /** What is wrong with it, as far as its stamp tells. */
    Optional<String> fault() {
        if (!Files.exists(stamp())) {
            return Optional.of(Files.exists(folder) ? "a venv that was never finished" : "no venv");
        }
        try {
            return Files.readString(stamp()).equals(Files.readString(requirements))
                    ? Optional.empty()
                    : Optional.of("a venv with other versions than the course's");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it; {@code settings} is run before it counts as finished. */
    void install(Progress progress, Runnable settings) {
        Path interpreter = PythonPart.interpreter();
        try {
            Files.createDirectories(checkout.state());
            Disk.need(checkout.state(), BYTES_NEEDED);
            Files.deleteIfExists(stamp());
            progress.step("making a venv with " + interpreter);
            run(
                    progress,
                    "venv",
                    List.of(interpreter.toString(), "-m", "venv", "--clear", folder.toString()));
            progress.expect(pins());
            run(
                    progress,
                    "pip",
                    List.of(
                            python().toString(),
                            "-m",
                            "pip",
                            "install",
                            "--disable-pip-version-check",
                            "--no-input",
                            "--progress-bar=off",
                            "--require-hashes",
                            "--only-binary=:all:",
                            "-r",
                            requirements.toString()));
            settings.run();
            Files.copy(requirements, stamp());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private Path stamp() {
        return folder.resolve("course-requirements.txt");
    }

    private void run(Progress progress, String program, List<String> command) {
        Path file = checkout.log(name.isEmpty() ? program : name + "-" + program);
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
            throw failed(file, program);
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
                    contents + " could not be downloaded.",
                    "Is there a network? They come from PyPI (or the index that pip is set to).\n"
                            + "Run the same command again when there is; all that pip said is in "
                            + log
                            + ".");
        }
        String last = lines.isEmpty() ? "" : " " + lines.getLast();
        return new CourseException(what + " failed." + last, "All that it said is in " + log + ".");
    }

    private int pins() throws IOException {
        try (Stream<String> lines = Files.lines(requirements)) {
            return (int) lines.filter(line -> line.matches("[a-z0-9].*==.*")).count();
        }
    }
}
