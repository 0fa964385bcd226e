package course.tests.scripts;

import course.tests.Checkout;
import course.tests.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A file of {@code jbang-scripts/}, and two ways to start it: through JBang, and its classes. */
record Script(String name, Path file) {

    private static final Path FOLDER = Checkout.home().resolve("jbang-scripts");
    private static final ConcurrentHashMap<String, String> CLASS_PATHS = new ConcurrentHashMap<>();

    static List<Script> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Script::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script of(String name) {
        return of(FOLDER.resolve(name + ".java"));
    }

    private static Script of(Path file) {
        return new Script(file.getFileName().toString().replaceAll("\\.java$", ""), file);
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind {@code //KEY} in the head of the file, one entry a line. */
    List<String> directives(String key) {
        Matcher lines = Pattern.compile("(?m)^//" + key + " (.*)$").matcher(text());
        return lines.results().map(line -> line.group(1).strip()).toList();
    }

    /** The ids of the sources' sections that the script mirrors. */
    List<String> sources() {
        return directives(" source:").stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip)
                .toList();
    }

    /** Started as a person does, by its name, in the checkout. */
    Running jbang(String... arguments) throws IOException {
        var command = Stream.of(Checkout.home().resolve("course").toString(), "jbang", name);
        return Running.start(
                name, Stream.concat(command, Stream.of(arguments)).toList(), Checkout.home());
    }

    /**
     * Started as JBang would in the end, in a process group of its own, so that a test may press
     * Ctrl-C there; from a folder that is not the checkout.
     */
    Running start(String... arguments) throws IOException {
        var command =
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        Running.TEMPORARY,
                        "-cp",
                        CLASS_PATHS.computeIfAbsent(name, n -> compile()),
                        directives("MAIN").getFirst());
        return Running.start(
                name,
                Stream.of(Terminal.FOREGROUND.stream(), command, Stream.of(arguments))
                        .flatMap(words -> words)
                        .toList(),
                Path.of("/"));
    }

    /** Compiles the script with exactly the sources that it names, and nothing else. */
    private String compile() {
        Path classes = Path.of("target", "scripts", name).toAbsolutePath();
        List<String> options =
                List.of(
                        "-implicit:none",
                        "-sourcepath",
                        classes.resolve("none").toString(),
                        "-proc:none",
                        "-XDignore.symbol.file",
                        "-d",
                        classes.toString(),
                        "-cp",
                        picocli().toString());
        List<Path> sources =
                Stream.concat(Stream.of(file), directives("SOURCES").stream().map(FOLDER::resolve))
                        .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes.resolve("none"));
            var units = files.getJavaFileObjectsFromPaths(sources);
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new AssertionError(name + " does not compile:\n" + messages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes + File.pathSeparator + picocli();
    }

    private static Path picocli() {
        return Path.of(
                picocli.CommandLine.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
    }
}
