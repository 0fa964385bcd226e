import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory for what processes share by its name: a lock file, a socket, a mapped segment. It is
 * gone when the script is, however that ends: after KILL, where no hook runs, a small shell that
 * waits for the end of its standard input removes it.
 */
final class Scratch implements AutoCloseable {

    // Ctrl-C reaches this shell too, so it must ignore it; a child on its way out may still write,
    // hence the rounds
    private static final String KEEPER =
            """
            trap '' INT TERM HUP
            while read -r line; do :; done
            for round in 1 2 3 4 5 6 7 8 9 10; do
              rm -rf -- "$1" 2>/dev/null && [ ! -e "$1" ] && exit 0
              sleep 0.2
            done
            """;

    private final Path directory;
    private final Process keeper;

    private Scratch(Path directory, Process keeper) {
        this.directory = directory;
        this.keeper = keeper;
    }

    static Scratch open() throws IOException {
        Path directory =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "course-" + UUID.randomUUID().toString().substring(0, 13));
        if (System.getProperty("os.name").startsWith("Windows")) {
            var scratch = new Scratch(Files.createDirectory(directory), null);
            Script.atEnd(scratch::close);
            return scratch;
        }
        // the keeper first: killed between the two lines, we leave nothing
        Process keeper =
                new ProcessBuilder(
                                List.of(
                                        "sh",
                                        "-c",
                                        KEEPER,
                                        "keeper of " + directory.getFileName(),
                                        directory.toString()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Files.createDirectory(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var scratch = new Scratch(directory, keeper);
        Script.atEnd(scratch::close);
        return scratch;
    }

    /** The path of a file of that name in the directory; the file is not made. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** Removes the directory and all in it; a second call does nothing. */
    @Override
    public void close() {
        if (keeper != null) {
            try {
                keeper.outputWriter().close();
                keeper.waitFor();
            } catch (IOException | InterruptedException e) {
                // then we do it ourselves
            }
        }
        removeTree(); // for Windows, and in case somebody killed the keeper
    }

    private void removeTree() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("could not remove " + directory + ": " + e.getMessage());
        }
    }
}
