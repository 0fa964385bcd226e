package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.JvmOptions;
import course.tests.Needs;
import course.tests.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./course explore")
@Needs(Needs.Tool.SHELL)
class ExploreTest {

    private static final String MANY =
            """
            import java.util.concurrent.atomic.AtomicInteger;

            class Many {
                static final AtomicInteger n = new AtomicInteger();

                static void run() {
                    for (int t = 0; t < 4; t++) {
                        new Thread(() -> {
                            for (int i = 0; i < 20; i++) {
                                n.incrementAndGet();
                            }
                        }).start();
                    }
                }
            }
            """;

    @Test
    @DisplayName("ended by Ctrl-C prints what was found until then")
    void interrupted(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Many.java"), MANY);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process course =
                new ProcessBuilder(command(file, "--budget", "1000000000"))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            Processes.await(
                    "it counts schedules",
                    () -> {
                        assertThat(course.isAlive()).as(Files.readString(err)).isTrue();
                        return Files.readString(err).contains("schedules of about");
                    });
            Processes.interruptGroup(course);
            assertThat(course.waitFor()).as(Files.readString(err)).isEqualTo(130);
        } finally {
            Processes.kill(course);
        }
        assertThat(Files.readString(out))
                .startsWith("Runs Many.run().\nBOUNDED")
                .contains("cancelled");
    }

    private static List<String> command(Path file, String... more) {
        var command = new ArrayList<>(Terminal.FOREGROUND);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.list());
        command.add("-Xmx256m");
        command.add("--enable-preview");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("course.cli.Course");
        command.add("explore");
        command.add(file.toString());
        command.addAll(List.of(more));
        return command;
    }
}
