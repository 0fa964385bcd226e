package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Explorer;
import course.explorer.JvmOptions;
import course.explorer.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that was started without the options explores in one of its own that has them. */
@DisplayName("In a JVM without the options")
class ChildJvmTest {

    private static final String SOURCE =
            """
            class Lost {
                static int n;
                static int run() throws InterruptedException {
                    Thread a = new Thread(() -> n++);
                    Thread b = new Thread(() -> n++);
                    a.start();
                    b.start();
                    a.join();
                    b.join();
                    return n;
                }
            }
            """;

    /** What runs there: a body, and a program of classes that only a map has. */
    static final class WithoutOptions {
        public static void main(String[] args) {
            if (JvmOptions.present()) {
                throw new AssertionError("this JVM has the options");
            }
            System.out.println(body());
            System.out.println(program());
        }

        static String body() {
            int by = 2;
            String name = "by";
            return comparable(
                    Explorer.explore(
                                    () -> {
                                        int[] n = {0};
                                        Thread a = new Thread(() -> n[0] += by);
                                        a.start();
                                        a.join();
                                        return name + n[0];
                                    })
                            .toJson());
        }

        static String program() {
            Map<String, byte[]> classes = SourceCompiler.compile(Map.of("Lost.java", SOURCE));
            return comparable(
                    Explorer.explore(Explorer.options(), Program.of(classes, "Lost")).toJson());
        }

        private static String comparable(String json) {
            return json.replaceFirst("\"millis\":\\d+", "\"millis\":0");
        }
    }

    @Test
    @DisplayName("a body and a program have the same verdict, byte for byte")
    void sameVerdict(@TempDir Path folder) throws Exception {
        List<String> there = runWithoutOptions(folder);
        assertThat(there).containsExactly(WithoutOptions.body(), WithoutOptions.program());
        assertThat(there.getFirst()).contains("PROVED").contains("by2");
        assertThat(there.getLast()).contains("DATA_RACE").contains("Lost.java:4");
    }

    private static List<String> runWithoutOptions(Path folder)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.add("--enable-preview");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(WithoutOptions.class.getName());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process jvm =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        int code = jvm.waitFor();
        assertThat(code).as(Files.readString(err)).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
