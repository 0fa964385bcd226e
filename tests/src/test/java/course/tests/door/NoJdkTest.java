package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A machine whose only JDK is a 17; the true JDK 25 is hidden and comes back as the download. */
@DisplayName("./course where there is no JDK 25")
@Needs({Needs.Tool.SHELL, Needs.Tool.BUBBLEWRAP})
@Execution(ExecutionMode.CONCURRENT)
class NoJdkTest {

    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

    @TempDir private Path temporary;
    private Clone clone;
    private Path hidden;
    private Path old;

    @BeforeEach
    void prepare() throws IOException {
        clone = Clone.into(temporary.resolve("course"), temporary.resolve("home")).withToolkit();
        hidden = Files.createDirectory(temporary.resolve("hidden"));
        old = temporary.resolve("home/.sdkman/candidates/java/17.0.9-tem");
        writeJdk(old, "JAVA_VERSION=\"17.0.9\"\n", "exit 1");
    }

    @Test
    @DisplayName("says which one it found instead, and how to get a 25")
    void saysWhatToDo() {
        var ended = run(new Sandbox().withoutNetwork(), Map.of(), "doctor");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("JDK 25 is needed")
                .contains("17.0.9 at " + old)
                .contains("./course setup --yes")
                .contains("JAVA_HOME");
    }

    @Test
    @DisplayName(
            "takes a 25 from any of the usual folders, SDKMAN's too, without running the others")
    void usualFolder() throws IOException {
        Path sdkman = old.resolveSibling("25.0.3-tem");
        writeJdk(sdkman, release(), "exec '" + hidden + "/bin/java' \"$@\"");

        var ended = run(new Sandbox(), Map.of("JAVA_HOME", old.toString()), "--version");

        assertThat(ended.code()).as(ended::all).isZero();
        assertThat(ended.out()).contains("on Java 25");
    }

    @Test
    @DisplayName("says so when one was to be fetched and there is no network")
    void noNetwork() {
        var ended = run(new Sandbox().withoutNetwork(), Map.of(), "setup", "--yes");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("no JDK 25 could be fetched")
                .contains("Is there a network?")
                .contains("https://adoptium.net");
        assertThat(clone.folder().resolve(".course/jdk")).doesNotExist();
    }

    @Test
    @DisplayName(
            "fetches one from the server, also after a download that broke off, and then has it")
    void fetches() throws Exception {
        Path unpacked = temporary.resolve("archive/jdk-25.0.3+9");
        writeJdk(unpacked, release(), "exec '" + hidden + "/bin/java' \"$@\"");
        Path archive = temporary.resolve("jdk.tar.gz");
        new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        unpacked.getParent().toString(),
                        "jdk-25.0.3+9")
                .inheritIO()
                .start()
                .waitFor();
        try (var server = new JdkServer(archive)) {
            var redirected = Map.of("COURSE_JDK_SERVER", server.url());
            server.cutOff(true);
            var cut = run(new Sandbox(), redirected, "setup", "--yes", "--part", "jdk");
            assertThat(cut.code()).as(cut::all).isEqualTo(3);
            assertThat(cut.err()).contains("no JDK 25 could be fetched");
            assertThat(clone.folder().resolve(".course/jdk")).doesNotExist();

            server.cutOff(false);
            var whole = run(new Sandbox(), redirected, "setup", "--yes", "--part", "jdk");
            assertThat(whole.code()).as(whole::all).isZero();
            assertThat(whole.err()).contains("Fetching a Temurin JDK 25").contains(server.url());
            assertThat(server.asked())
                    .allMatch(path -> path.startsWith("/v3/binary/latest/25/ga/"));
            assertThat(clone.folder().resolve(".course/jdk/jdk-25.0.3+9/release")).exists();
            assertThat(clone.folder().resolve(".course/jdk.part")).doesNotExist();
        }

        var later = run(new Sandbox().withoutNetwork(), Map.of(), "--version");
        assertThat(later.code()).as(later::all).isZero();
        assertThat(later.out()).contains("on Java 25");
    }

    private Clone.Ended run(Sandbox sandbox, Map<String, String> variables, String... arguments) {
        sandbox.with(Path.of(System.getProperty("java.home")), hidden)
                .without(USUAL_FOLDER)
                .without(Path.of("/opt"));
        var environment = clone.environment();
        environment.putAll(variables);
        return clone.run(environment, sandbox.around(clone.commandOf(arguments)));
    }

    private static String release() throws IOException {
        return Files.readString(Path.of(System.getProperty("java.home"), "release"));
    }

    private static void writeJdk(Path home, String release, String java) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), release);
        for (String program : List.of("java", "javac")) {
            Path file = home.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\n" + java + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
