package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a kernel's JVM is started with. The runner and the real kernel get the same.
 *
 * @param java the {@code java} program
 * @param jvmOptions options of the JVM
 * @param compilerOptions options of the compiler, e.g. {@code --enable-preview --release 25}
 * @param classPath what cells may use beside the JDK
 * @param startupScripts source that runs before the first cell
 * @param cellLimit a cell that runs longer is killed, its JVM with it
 */
public record KernelSetup(
        Path java,
        List<String> jvmOptions,
        List<String> compilerOptions,
        List<Path> classPath,
        List<String> startupScripts,
        Duration cellLimit) {

    /** What the course promises of each cell. */
    public static final Duration CELL_LIMIT = Duration.ofSeconds(20);

    public KernelSetup {
        jvmOptions = List.copyOf(jvmOptions);
        compilerOptions = List.copyOf(compilerOptions);
        classPath = List.copyOf(classPath);
        startupScripts = List.copyOf(startupScripts);
    }

    /** A kernel without toolkit and preview features, on the JDK that runs now. */
    public static KernelSetup plain() {
        return new KernelSetup(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of("--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED"),
                List.of(),
                List.of(),
                List.of(),
                CELL_LIMIT);
    }

    /** The same on the JDK that runs now, with preview features. */
    public static KernelSetup withPreview() {
        KernelSetup plain = plain();
        return new KernelSetup(
                plain.java,
                List.of("--enable-preview", plain.jvmOptions.getFirst()),
                List.of("--enable-preview", "--release", "25"),
                List.of(),
                List.of(),
                CELL_LIMIT);
    }

    public KernelSetup withCellLimit(Duration limit) {
        return new KernelSetup(java, jvmOptions, compilerOptions, classPath, startupScripts, limit);
    }

    /**
     * The setup that a kernelspec describes, so that the runner has what the real kernel has.
     *
     * @param kernelJson a {@code kernel.json} whose {@code argv} starts {@code java} directly
     * @throws NotebookException when it cannot be read
     */
    public static KernelSetup ofSpec(Path kernelJson) {
        try {
            JsonNode spec = NotebookJson.parse(Files.readString(kernelJson), kernelJson.toString());
            List<String> argv = new ArrayList<>();
            spec.path("argv").forEach(word -> argv.add(word.asText()));
            JsonNode env = spec.path("env");
            List<String> scripts = new ArrayList<>();
            for (Path script : paths(env.path("JJAVA_STARTUP_SCRIPTS_PATH").asText())) {
                scripts.add(Files.readString(script));
            }
            return new KernelSetup(
                    Path.of(argv.getFirst()),
                    argv.subList(1, argv.indexOf("-jar")),
                    words(env.path("JJAVA_COMPILER_OPTS").asText()),
                    paths(env.path("JJAVA_CLASSPATH").asText()),
                    scripts,
                    CELL_LIMIT);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new NotebookException(
                    kernelJson + ": not a kernelspec of the course; run ./course setup", e);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** A path list; an entry that ends with {@code *} means the files in that folder. */
    private static List<Path> paths(String list) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String entry : list.split(Pattern.quote(File.pathSeparator))) {
            if (entry.endsWith("*")) {
                try (Stream<Path> files =
                        Files.list(Path.of(entry.substring(0, entry.length() - 1)))) {
                    files.sorted().forEach(paths::add);
                }
            } else if (!entry.isEmpty()) {
                paths.add(Path.of(entry));
            }
        }
        return paths;
    }
}
