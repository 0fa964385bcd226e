package course.tests.door;

import course.tests.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A fresh clone of this checkout, used as a newcomer does: nothing in the environment but PATH and
 * HOME, the default locale, no terminal.
 *
 * <p>It holds the files that git knows or would add, so that a change is tested before it is
 * committed. Downloads come from this machine's caches unless the full tests are asked for.
 *
 * <p>Or a students' bundle, used as a student does; see {@link StudentsMachine}.
 *
 * @param folder where {@code ./course} lies
 * @param home an empty home folder
 * @param machine puts before a command what takes from this machine what another one lacks
 */
record Clone(Path folder, Path home, UnaryOperator<List<String>> machine) {

    /** How long one command may take before it counts as hanging; generous, machines differ. */
    private static final long MINUTES = 15;

    /** What a command printed, and how it ended. */
    record Ended(int code, String out, String err) {
        String all() {
            return "exit " + code + "\n--- out\n" + out + "\n--- err\n" + err;
        }
    }

    static Clone into(Path folder, Path home) throws IOException {
        for (String name : gitFiles()) {
            Path from = Checkout.home().resolve(name);
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                Path to = folder.resolve(name);
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
        Files.createDirectories(home);
        return new Clone(folder, home, UnaryOperator.identity());
    }

    /** The names of the files that git knows or would add. */
    static List<String> gitFiles() throws IOException {
        Process git =
                new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                        .directory(Checkout.home().toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return List.of(
                new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .split("\0"));
    }

    /**
     * Puts in what the build of this checkout made, so that a test which is not about building need
     * not build again.
     */
    Clone withToolkit() throws IOException {
        try (Stream<Path> rooms = Files.list(Checkout.home().resolve("toolkit"))) {
            for (Path room : rooms.toList()) {
                Path target = Path.of("toolkit").resolve(room.getFileName()).resolve("target");
                copy(Checkout.home().resolve(target), folder.resolve(target));
            }
        }
        Files.deleteIfExists(folder.resolve("toolkit/cli/target/built"));
        Files.createFile(folder.resolve("toolkit/cli/target/built"));
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(
                        file,
                        copy,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The environment of a person who has set nothing. */
    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.putAll(Caches.environment());
        return environment;
    }

    Ended course(String... arguments) {
        return run(environment(), commandOf(arguments));
    }

    List<String> commandOf(String... arguments) {
        var command = new ArrayList<>(List.of("./course"));
        command.addAll(List.of(arguments));
        return machine.apply(command);
    }

    Ended run(Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("course", ".out");
            Path err = Files.createTempFile("course", ".err");
            Process process = start(environment, command, out, err);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                Processes.kill(process);
                throw new AssertionError(
                        command + " hangs: " + Files.readString(out) + Files.readString(err));
            }
            var ended =
                    new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Process start(Map<String, String> environment, List<String> command, Path out, Path err)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(out.toFile());
        builder.redirectError(err.toFile());
        return builder.start();
    }

    /** Removes the clone and all that it made. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
