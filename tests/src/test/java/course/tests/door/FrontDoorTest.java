package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Needs;
import course.tests.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code ./course} as a newcomer meets it: a fresh clone in a folder with spaces and other letters,
 * a bare environment, nothing set up. The steps build on each other, as a newcomer's do.
 */
@DisplayName("A newcomer with a fresh clone")
@Needs(Needs.Tool.SHELL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1) // the classes that use a clone go on with this one
@ExtendWith(Newcomer.class)
class FrontDoorTest {

    private static final List<String> COMMANDS =
            List.of(
                    "setup",
                    "lab",
                    "test",
                    "next",
                    "list",
                    "hint",
                    "reset",
                    "check",
                    "pack",
                    "explore",
                    "release",
                    "collect",
                    "grade",
                    "refresh",
                    "bench",
                    "site",
                    "new-exercise",
                    "mutants",
                    "jbang",
                    "doctor");

    private Path temporary;
    private Clone clone;

    @BeforeAll
    void cloneTheCourse() throws IOException {
        temporary = Files.createTempDirectory("course");
        clone = Clone.into(temporary.resolve("Kurs für Öl & Co, 線程"), temporary.resolve("my home"));
    }

    @AfterAll
    void handOver(Newcomer.Clones clones) throws IOException {
        clones.takeOver(clone, temporary);
    }

    @Test
    @Order(1)
    @DisplayName("gets the toolkit built, step by step, by two commands started at once")
    void twoBuildAtOnce() throws Exception {
        Path firstErr = temporary.resolve("first.err");
        Process first =
                clone.start(
                        clone.environment(),
                        clone.commandOf("--version"),
                        temporary.resolve("first.out"),
                        firstErr);
        Processes.await(
                "the first one builds", () -> Files.readString(firstErr).contains("Building"));

        var second = clone.course("--version");

        assertThat(first.waitFor()).isZero();
        assertThat(second.code()).as(second::all).isZero();
        assertThat(second.out()).contains("on Java 25");
        assertThat(second.err()).contains("waiting for it").doesNotContain("explorer [");
        assertThat(Files.readString(firstErr)).contains("explorer [").contains("cli [");
        assertThat(clone.course("--version").err()).as("a third builds nothing").isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("finds every command of the design in --help")
    void help() {
        var help = clone.course("--help");

        assertThat(help.code()).as(help::all).isZero();
        for (String command : COMMANDS) {
            assertThat(help.out()).containsPattern("(?m)^  " + command + "  +\\S");
            assertThat(clone.course(command, "--help").code()).as(command).isZero();
        }
    }

    @Test
    @Order(3)
    @DisplayName("is told that a command is unknown, with exit code 2")
    void unknownCommand() {
        var ended = clone.course("labb");

        assertThat(ended.code()).as(ended::all).isEqualTo(2);
        assertThat(ended.err()).contains("labb").contains("lab");
    }

    @Test
    @Order(4)
    @DisplayName("hears from the doctor what is missing")
    void doctorBeforeSetUp() throws IOException {
        assertThat(missing(clone.environment())).containsExactly("packages", "kernel", "jbang");
        assertThat(clone.course("doctor").out()).contains("✗ JBang", "→ ./course setup");
    }

    @Test
    @Order(5)
    @DisplayName("cuts set-up off with Ctrl-C, starts it again, and it completes")
    void setUpResumes() throws Exception {
        Path err = temporary.resolve("setup.err");
        Process cut = startInForeground("setup", err);
        Processes.await(
                "set-up installs packages",
                () -> Files.exists(clone.folder().resolve(".course/logs/pip.log")));
        Processes.interruptGroup(cut);
        assertThat(cut.waitFor()).isEqualTo(130);
        assertThat(missing(clone.environment())).contains("packages");

        var again = clone.course("setup");

        assertThat(again.code()).as(again::all).isZero();
        assertThat(again.err()).contains("JupyterLab and JJava").contains("All is set up");
        assertThat(missing(clone.environment())).isEmpty();
        assertThat(clone.course("doctor").code()).isZero();
        assertThat(clone.course("setup").err())
                .as("a third time installs nothing")
                .doesNotContain("Setting up");
    }

    @Test
    @Order(6)
    @DisplayName("hears the truth from the doctor when any part is taken away")
    void doctorTellsTheTruth() throws IOException {
        Path state = clone.folder().resolve(".course");
        taken(state.resolve("venv"), "packages");
        taken(state.resolve("venv/bin/python"), "packages");
        taken(sitePackages().resolve("jupyterlab"), "packages");
        taken(sitePackages().resolve("nbclient"), "packages");
        taken(state.resolve("venv/share/jupyter/kernels/java/jjava.jar"), "packages");
        taken(state.resolve("jupyter/kernels/java"), "kernel");
        taken(state.resolve("jupyter/kernels/java/kernel-startup.jshell"), "kernel");
        taken(state.resolve("jbang"), "jbang");
        taken(jbangJar(), "jbang");
        assertThat(missing(clone.environment())).as("with all again").isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("hears from the doctor that a pin or a path has changed, and set-up mends it")
    void doctorSeesChanges() throws IOException {
        Path requirements = clone.folder().resolve("toolkit/cli/requirements.txt");
        String pins = Files.readString(requirements);
        Files.writeString(requirements, pins + "# another pin\n");
        assertThat(missing(clone.environment())).containsExactly("packages");
        Files.writeString(requirements, pins);

        Path spec = clone.folder().resolve(".course/jupyter/kernels/java/kernel.json");
        Files.writeString(spec, Files.readString(spec).replace("/bin/java", "/no/java"));
        assertThat(missing(clone.environment())).containsExactly("kernel");
        assertThat(clone.course("setup").code()).isZero();
        assertThat(missing(clone.environment())).isEmpty();
    }

    @Test
    @Order(8)
    @DisplayName(
            "has the toolkit rebuilt when a jar is gone or a source is newer, also after Ctrl-C in a build")
    void rebuilds() throws Exception {
        try (var jars =
                Files.newDirectoryStream(
                        clone.folder().resolve("toolkit/lab/target/lib"), "lab-*.jar")) {
            Files.delete(jars.iterator().next());
        }
        Path err = temporary.resolve("rebuild.err");
        Process cut = startInForeground("--version", err);
        Processes.await("it builds", () -> Files.readString(err).contains("explorer ["));
        Processes.interruptGroup(cut);
        assertThat(cut.waitFor()).isEqualTo(130);

        assertThat(clone.course("--version").err()).contains("Building the toolkit");
        assertThat(missing(clone.environment())).isEmpty();

        Path source =
                clone.folder().resolve("toolkit/lab/src/main/java/course/lab/package-info.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
        Process seen = startInForeground("--version", err);
        Processes.await("it builds", () -> Files.readString(err).contains("Building the toolkit"));
        Processes.interruptGroup(seen);
        assertThat(seen.waitFor()).isEqualTo(130);
    }

    private Process startInForeground(String argument, Path err) throws IOException {
        var command =
                Stream.concat(Terminal.FOREGROUND.stream(), clone.commandOf(argument).stream());
        return clone.start(
                clone.environment(), command.toList(), temporary.resolve("foreground.out"), err);
    }

    /** Takes a file or folder away, asks the doctor, and puts it back. */
    private void taken(Path what, String part) throws IOException {
        Path aside = temporary.resolve("aside");
        Files.move(what, aside);
        try {
            assertThat(missing(clone.environment())).as("without " + what).containsExactly(part);
        } finally {
            Files.move(aside, what);
        }
    }

    /** The needed parts that the doctor does not find. */
    private List<String> missing(Map<String, String> environment) throws IOException {
        var ended = clone.run(environment, clone.commandOf("doctor", "--json"));
        assertThat(ended.err()).isEmpty();
        JsonNode report = new ObjectMapper().readTree(ended.out());
        List<String> missing =
                report.path("parts")
                        .valueStream()
                        .filter(part ->
                                part.path("needed").asBoolean()
                                        && !part.path("present").asBoolean())
                        .peek(part -> assertThat(part.path("todo").asText()).isNotBlank())
                        .map(part -> part.path("part").asText())
                        .toList();
        assertThat(report.path("well").asBoolean()).isEqualTo(missing.isEmpty());
        assertThat(ended.code()).isEqualTo(missing.isEmpty() ? 0 : 1);
        return missing;
    }

    private Path sitePackages() throws IOException {
        Path lib = clone.folder().resolve(".course/venv/lib");
        try (var pythons = Files.newDirectoryStream(lib, "python3*")) {
            return pythons.iterator().next().resolve("site-packages");
        }
    }

    private Path jbangJar() throws IOException {
        try (var jars =
                Files.newDirectoryStream(
                        clone.folder().resolve(".course/jbang"), "jbang-cli-*.jar")) {
            return jars.iterator().next();
        }
    }
}
