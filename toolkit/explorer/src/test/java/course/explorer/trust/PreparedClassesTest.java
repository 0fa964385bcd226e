package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.JvmOptions;
import course.explorer.RelocatedClasses;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Explorations in a JVM whose relocated classes were rewritten beforehand, beside those in one that
 * rewrites them itself: a part of the hand-written programs, all with {@code -Dcourse.full=true}.
 */
@DisplayName("Relocated classes that were prepared")
class PreparedClassesTest {

    private static final int SAMPLE = 18;
    private static final String LIST = "sim/prepared";

    @TempDir static Path folder;

    private static Path prepared;
    private static List<String> live;

    /** Runs in the other JVM: a line for each program. */
    static final class Explores {
        public static void main(String[] args) {
            Map<String, byte[]> classes = ProgramFile.compileAll();
            List<ProgramFile> files = ProgramFile.all();
            int every = Boolean.getBoolean("course.full") ? 1 : SAMPLE;
            IntStream.range(0, files.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(files::get)
                    .forEach(file -> System.out.println(line(file, file.explore(classes, 1))));
        }

        /** What is not under control, such as a SecureRandom, may come to something else. */
        private static String line(ProgramFile file, Exploration found) {
            if (!found.escapes().isEmpty()) {
                return file.id() + " " + found.verdict() + " " + found.escapes();
            }
            return file.id() + " " + found.toJson().replaceFirst("\"millis\":\\d+", "\"millis\":0");
        }
    }

    @BeforeAll
    static void prepare() throws Exception {
        live = explored("live", "");
        prepared = folder.resolve("prepared");
        copyExplorer(prepared);
        write(RelocatedClasses.prepare(), prepared);
    }

    @Test
    @DisplayName("are used, and give the same verdicts, counts and traces, byte for byte")
    void sameVerdicts() throws Exception {
        assertThat(explored("same", prepared.toString())).isEqualTo(live);
        assertThat(sources("same")).allMatch(source -> source.startsWith("file:")).isNotEmpty();
        assertThat(sources("live")).noneMatch(source -> source.startsWith("file:")).isNotEmpty();
        assertThat(live.toString()).contains("PROVED").contains("DEADLOCK").contains("DATA_RACE");
    }

    @Test
    @DisplayName("are passed over where they were made from another JDK")
    void anotherJdk() throws Exception {
        Path list = prepared.resolve(LIST);
        byte[] own = Files.readAllBytes(list);
        String text = new String(own, StandardCharsets.ISO_8859_1);
        String version = Runtime.version().toString();
        String other = text.replace(version, version.replaceFirst("^..", "24"));
        assertThat(other).isNotEqualTo(text);
        Files.write(list, other.getBytes(StandardCharsets.ISO_8859_1));
        try {
            assertThat(explored("other", prepared.toString())).isEqualTo(live);
            assertThat(sources("other"))
                    .noneMatch(source -> source.startsWith("file:"))
                    .isNotEmpty();
        } finally {
            Files.write(list, own);
        }
    }

    @Test
    @DisplayName(
            "are passed over where another build of the explorer runs than the one beside them")
    void anotherExplorer() throws Exception {
        Path copy = folder.resolve("copy");
        copyExplorer(copy);
        String classPath = copy + File.pathSeparator + prepared;
        assertThat(explored("copied", classPath)).isEqualTo(live);
        assertThat(sources("copied")).noneMatch(source -> source.startsWith("file:")).isNotEmpty();
    }

    @Test
    @DisplayName("have the same bytes each time")
    void sameBytes() throws IOException {
        Map<String, byte[]> again = RelocatedClasses.prepare();
        assertThat(again.keySet())
                .contains(LIST, "sim/java/util/concurrent/FutureTask$Outcome.class");
        for (var file : again.entrySet()) {
            assertThat(Files.readAllBytes(prepared.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private static List<String> explored(String name, String before)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.list());
        command.add("-Dcourse.full=" + Boolean.getBoolean("course.full"));
        command.add("-Xmx512m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xlog:class+load:file=" + folder.resolve(name + ".loaded"));
        command.add("--enable-preview");
        command.add("-cp");
        String own = System.getProperty("java.class.path");
        command.add(before.isEmpty() ? own : before + File.pathSeparator + own);
        command.add(Explores.class.getName());
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process jvm =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(jvm.waitFor()).as(() -> text(err)).isZero();
        return Files.readAllLines(out);
    }

    /** Where the JVM took each relocated class from. */
    private static List<String> sources(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(name + ".loaded"))) {
            return lines.filter(line -> line.contains(" sim.java.") && !line.contains("$$Lambda"))
                    .map(line -> line.replaceFirst(".* source: ", ""))
                    .toList();
        }
    }

    private static void copyExplorer(Path to) throws Exception {
        Path from =
                Path.of(Explorer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void write(Map<String, byte[]> files, Path to) throws IOException {
        for (var file : files.entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
