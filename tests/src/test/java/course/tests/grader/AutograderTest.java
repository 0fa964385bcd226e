package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.AutograderZip;
import course.judge.BadInput;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code setup.sh} installs with apt is not run here: everything after it is. */
@DisplayName("The autograder for Gradescope")
class AutograderTest {

    @TempDir static Path folder;

    private static Path autograder;

    @BeforeAll
    static void unpackAsGradescopeDoes() throws Exception {
        Path zip = folder.resolve("autograder.zip");
        assertThat(AutograderZip.write(RealAnswers.COURSE, zip, List.of("05", "5")))
                .containsExactly("05-fix-the-race");
        autograder = Files.createDirectories(folder.resolve("autograder"));
        Path source = Files.createDirectories(autograder.resolve("source"));
        try (FileSystem files =
                        FileSystems.newFileSystem(
                                zip, Map.of("enablePosixFileAttributes", "true"));
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file : all.toList()) {
                Path target = source.resolve(file.toString().substring(1));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
                }
            }
        }
        Files.copy(
                source.resolve("run_autograder"),
                autograder.resolve("run_autograder"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    @Needs(Tool.SHELL)
    @DisplayName("has its two scripts at the root, and no answers but the solution")
    void layout() throws Exception {
        Path source = autograder.resolve("source");
        for (String script : List.of("setup.sh", "run_autograder")) {
            Path file = source.resolve(script);
            assertThat(Files.readString(file)).startsWith("#!/usr/bin/env bash\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rwxr-xr-x");
            assertThat(ended(new ProcessBuilder("bash", "-n", file.toString()))).isEmpty();
        }
        try (Stream<Path> files = Files.walk(source.resolve("course"))) {
            assertThat(files.map(Path::toString))
                    .noneMatch(name -> name.contains("/right/") || name.contains("/wrong/"))
                    .noneMatch(name -> name.contains("/.course") || name.contains("/.git"))
                    .anyMatch(name -> name.endsWith("05-fix-the-race/FixTheRaceTest.java"))
                    .noneMatch(name -> name.contains("06-"));
        }
    }

    @Test
    @DisplayName("is written as a zip and for exercises that there are")
    void refuses() {
        assertThatThrownBy(() ->
                        AutograderZip.write(RealAnswers.COURSE, folder.resolve("x"), List.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(".zip");
        assertThatThrownBy(() ->
                        AutograderZip.write(
                                RealAnswers.COURSE, folder.resolve("x.zip"), List.of("99")))
                .isInstanceOf(BadInput.class);
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    @Test
    @Tag("full")
    @Needs({Tool.SHELL, Tool.BUBBLEWRAP})
    @DisplayName("judges right, wrong, broken and missing answers in Gradescope's folders")
    void runs() throws Exception {
        assertThat(inContainer("COURSE_NO_PACKAGES=1 bash /autograder/source/setup.sh"))
                .contains("\"handedIn\":1,\"passed\":1,");

        JsonNode right = submit("05-fix-the-race.ipynb", answer("right/AtomicAdd.java"));
        assertThat(right.path("tests")).isNotEmpty();
        int all = 0;
        for (JsonNode test : right.path("tests")) {
            assertThat(test.path("status").asText()).isEqualTo("passed");
            all += test.path("max_score").asInt();
        }
        assertThat(right.path("score").asInt()).isEqualTo(all).isPositive();

        JsonNode wrong =
                submit("05-fix-the-race.ipynb", answer("wrong/ASSERTION/VolatileOnly.java"));
        assertThat(wrong.path("score").asInt()).isLessThan(all);
        assertThat(wrong.path("tests").toString()).contains("\"failed\"", "line ");

        JsonNode noJson = submit("05-fix-the-race.ipynb", "{ this is no notebook");
        assertThat(noJson.path("score").asInt()).isZero();
        assertThat(noJson.path("tests").get(0).path("output").asText()).contains("05-fix-the-race");

        JsonNode other = submit("holiday.txt", "It was nice.");
        assertThat(other.path("score").asInt()).isZero();
        assertThat(other.path("output").asText()).contains("No answer was found", "pack");
    }

    private static String answer(String file) throws IOException {
        return SmallCourse.notebook(
                Files.readString(RealAnswers.COURSE.assignment("05").tests().resolve(file)));
    }

    private static JsonNode submit(String name, String text) throws Exception {
        Path submission = autograder.resolve("submission");
        if (Files.exists(submission)) {
            try (Stream<Path> old = Files.list(submission)) {
                for (Path each : old.toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(submission);
        Files.createDirectories(autograder.resolve("results"));
        Files.writeString(submission.resolve(name), text);
        String said = inContainer("/autograder/run_autograder");
        Path results = autograder.resolve("results/results.json");
        assertThat(results).as(said).exists();
        return new ObjectMapper().readTree(results.toFile());
    }

    /** With the folder /autograder at the root, without network, home and the course's checkout. */
    private static String inContainer(String command) throws Exception {
        String jdk = System.getProperty("java.home");
        List<String> words =
                new ArrayList<>(List.of("bwrap", "--unshare-net", "--die-with-parent"));
        for (String system : List.of("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", jdk)) {
            words.addAll(List.of("--ro-bind-try", system, system));
        }
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
        words.addAll(List.of("--bind", autograder.toString(), "/autograder"));
        words.addAll(List.of("--chdir", "/autograder", "--clearenv", "--setenv", "JAVA_HOME", jdk));
        words.addAll(List.of("--setenv", "PATH", "/usr/local/bin:/usr/bin:/bin"));
        words.addAll(List.of("bash", "-c", command));
        assertThat(Checkout.home().toString()).doesNotStartWith("/autograder");
        return ended(new ProcessBuilder(words));
    }

    private static String ended(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
