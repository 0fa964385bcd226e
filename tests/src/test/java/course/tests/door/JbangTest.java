package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./course jbang")
@Needs(Needs.Tool.SHELL)
@ExtendWith(Newcomer.class)
class JbangTest {

    private final Clone clone;

    @TempDir private Path folder;

    JbangTest(Clone clone) {
        this.clone = clone;
    }

    private Path script;

    @BeforeEach
    void writeScript() throws IOException {
        script = folder.resolve("Ends.java");
        Files.writeString(
                script,
                """
                ///usr/bin/env jbang "$0" "$@" ; exit $?
                //JAVA 25+
                void main(String[] args) throws Exception {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("hook")));
                    IO.println("pid " + ProcessHandle.current().pid() + ", " + String.join("|", args));
                    if (args[0].equals("sleep")) Thread.sleep(600_000);
                    System.exit(Integer.parseInt(args[0]));
                }
                """);
    }

    @Test
    @DisplayName("passes arguments to the script as they are, and its exit code back")
    void exitCode() {
        var ended =
                clone.course("jbang", script.toString(), "7", "two words", "--help", "$HOME 'q'");

        assertThat(ended.code()).as(ended::all).isEqualTo(7);
        assertThat(ended.out()).contains(", 7|two words|--help|$HOME 'q'").contains("hook");
    }

    @Test
    @DisplayName(
            "ends with 1 for a script that does not compile, and with 2 for one that is not there")
    void noScript() throws IOException {
        Files.writeString(script, "void main() { nonsense }");
        var broken = clone.course("jbang", script.toString());
        assertThat(broken.code()).as(broken::all).isEqualTo(1);

        var absent = clone.course("jbang", folder.resolve("absent.java").toString());
        assertThat(absent.code()).as(absent::all).isEqualTo(2);
    }

    @Test
    @DisplayName("lets a signal reach the script itself, whose hooks run")
    void signals() throws Exception {
        assertThat(clone.course("jbang", "build", script.toString()).code()).isZero();
        Path out = folder.resolve("out");
        Process process =
                clone.start(
                        clone.environment(),
                        clone.commandOf("jbang", script.toString(), "sleep"),
                        out,
                        folder.resolve("err"));
        Processes.await("the script runs", () -> Files.readString(out).contains("pid "));
        assertThat(Files.readString(out)).as("no process between").contains("pid " + process.pid());

        Processes.terminate(process);

        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(Files.readString(out)).contains("hook");
    }

    @Test
    @DisplayName("finds the course's scripts by their names")
    void aliases() {
        var list = clone.course("jbang", "alias", "list");

        assertThat(list.code()).as(list::all).isZero();
        assertThat(list.out() + list.err()).contains("clock");
        var help = clone.course("jbang", "clock", "--help");
        assertThat(help.code()).as(help::all).isZero();
        assertThat(help.out()).contains("clock");
    }

    @Test
    @DisplayName("is run by Java where no POSIX shell can, as on Windows")
    void withoutScript() {
        Path target = clone.folder().resolve("toolkit/cli/target");
        // What ./course sees to elsewhere: Java cannot name the clone's folder without.
        var environment = new HashMap<>(clone.environment());
        environment.put("LC_ALL", "C.UTF-8");
        var ended =
                clone.run(
                        environment,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "@" + target.resolve("classes/course/cli/jvm.options"),
                                "-Dcourse.home=" + clone.folder(),
                                "-cp",
                                target.resolve("lib") + "/*",
                                "course.cli.Course",
                                "jbang",
                                script.toString(),
                                "7",
                                "--help",
                                "two words"));

        assertThat(ended.code()).as(ended::all).isEqualTo(7);
        assertThat(ended.out()).contains(", 7|--help|two words").contains("hook");
    }
}
