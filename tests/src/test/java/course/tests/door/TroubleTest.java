package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine may lack: each error happens for real, and names what to do. */
@DisplayName("./course in trouble")
@Needs({Needs.Tool.SHELL, Needs.Tool.BUBBLEWRAP})
class TroubleTest {

    private static final long TINY_DISK = 60_000_000;
    private static final long SMALL_DISK = 100_000_000;

    @TempDir private Path temporary;
    private Clone clone;

    @BeforeEach
    void cloneTheCourse() throws IOException {
        clone = Clone.into(temporary.resolve("course"), temporary.resolve("home"));
    }

    @Test
    @DisplayName("no network for the first build: says so, and where Maven's words are")
    void noNetworkToBuild() {
        var ended = inside(new Sandbox().withoutNetwork(), withoutCaches(), "--version");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("could not be downloaded")
                .contains("Is there a network?")
                .contains("build.log");
    }

    @Test
    @DisplayName("no network for Python's packages: says so")
    void noNetworkForPackages() throws IOException {
        clone.withToolkit();
        var ended = inside(new Sandbox().withoutNetwork(), withoutCaches(), "setup");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("JupyterLab and JJava could not be downloaded")
                .contains("Is there a network?");
    }

    @Test
    @DisplayName("no network for JBang: says so, and passes no other exit code off as the script's")
    void noNetworkForJbang() throws IOException {
        clone.withToolkit();
        var ended = inside(new Sandbox().withoutNetwork(), withoutCaches(), "jbang", "clock");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("JBang could not be fetched: a download failed")
                .contains("Is there a network?");
    }

    @Test
    @DisplayName("no Python: says which is needed and how to install it")
    void noPython() throws Exception {
        clone.withToolkit();
        var sandbox = new Sandbox();
        Path nothing = Files.createFile(temporary.resolve("nothing"));
        for (String name : List.of("python3", "python")) {
            for (String folder : List.of("/usr/local/bin", "/usr/bin")) {
                Path python = Path.of(folder, name);
                if (Files.exists(python)) {
                    sandbox.with(nothing, python.toRealPath());
                }
            }
        }
        var setup = inside(sandbox, clone.environment(), "setup");
        assertThat(setup.code()).as(setup::all).isEqualTo(3);
        assertThat(setup.err())
                .contains("found no Python")
                .contains("Install Python 3.10 or newer");

        var doctor = inside(sandbox, clone.environment(), "doctor");
        assertThat(doctor.code()).as(doctor::all).isEqualTo(1);
        assertThat(doctor.out()).contains("✗ Python with venv: no Python");
    }

    @Test
    @DisplayName("a Python without venv: says which package brings it")
    void pythonWithoutVenv() throws Exception {
        clone.withToolkit();
        var sandbox = new Sandbox();
        for (String python : List.of("/usr/local/bin/python3", "/usr/bin/python3")) {
            if (Files.exists(Path.of(python))) {
                sandbox.without(folderOfEnsurepip(python));
            }
        }
        var setup = inside(sandbox, clone.environment(), "setup");

        assertThat(setup.code()).as(setup::all).isEqualTo(3);
        assertThat(setup.err()).contains("but without venv").contains("apt install python3-venv");
    }

    @Test
    @DisplayName("a full disk while the toolkit is built: says so")
    void fullDiskToBuild() {
        Path room = mkdir(temporary.resolve("room"));
        String fill =
                "cp -r \"$0\"/. \"$1\" && cd \"$1\" && dd if=/dev/zero of=filler bs=1024 2>/dev/null;"
                        + " truncate -s -40K filler; exec ./course --version";
        var command =
                new Sandbox()
                        .withDisk(room, TINY_DISK)
                        .around(
                                List.of(
                                        "sh",
                                        "-c",
                                        fill,
                                        clone.folder().toString(),
                                        room.toString()));
        var ended = clone.run(clone.environment(), command);

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err()).contains("the disk is full").contains("Make room");
    }

    @Test
    @DisplayName("too small a disk for the packages: says so before it begins")
    void fullDiskForPackages() throws IOException {
        clone.withToolkit();
        Path state = mkdir(clone.folder().resolve(".course"));
        var ended = inside(new Sandbox().withDisk(state, SMALL_DISK), clone.environment(), "setup");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("the disk is full")
                .contains("MB are free")
                .contains("Make room");
    }

    @Test
    @DisplayName("a read-only checkout, not built: says where to put the course instead")
    void readOnlyNotBuilt() {
        var ended = inside(new Sandbox().readOnly(clone.folder()), clone.environment(), "setup");

        assertThat(ended.code()).as(ended::all).isEqualTo(3);
        assertThat(ended.err())
                .contains("cannot be written")
                .contains(clone.folder().toString())
                .contains("folder of your own");
    }

    @Test
    @DisplayName("a read-only checkout, built: answers what it can and says what it cannot")
    void readOnlyBuilt() throws IOException {
        clone.withToolkit();
        var help = inside(new Sandbox().readOnly(clone.folder()), clone.environment(), "--help");
        assertThat(help.code()).as(help::all).isZero();

        var setup = inside(new Sandbox().readOnly(clone.folder()), clone.environment(), "setup");
        assertThat(setup.code()).as(setup::all).isEqualTo(3);
        assertThat(setup.err()).contains("cannot be written").contains("folder of your own");
    }

    private Clone.Ended inside(
            Sandbox sandbox, Map<String, String> environment, String... arguments) {
        return clone.run(environment, sandbox.around(clone.commandOf(arguments)));
    }

    private Map<String, String> withoutCaches() {
        var environment = new LinkedHashMap<>(clone.environment());
        Caches.environment().keySet().forEach(environment::remove);
        return environment;
    }

    private static Path folderOfEnsurepip(String python) throws IOException {
        Process process =
                new ProcessBuilder(
                                python,
                                "-c",
                                "import ensurepip, os; print(os.path.dirname(ensurepip.__file__))")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return Path.of(
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip());
    }

    private static Path mkdir(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
