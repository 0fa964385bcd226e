package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Explorer;
import course.explorer.JvmOptions;
import course.explorer.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final String MANY =
            """
            import java.util.concurrent.atomic.AtomicInteger;

            class Many {
                static void run() {
                    var n = new AtomicInteger();
                    for (int t = 0; t < 3; t++) {
                        new Thread(() -> {
                            for (int i = 0; i < 8; i++) {
                                n.incrementAndGet();
                            }
                        }).start();
                    }
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
            System.out.println(ofALoader());
            System.out.println(told());
        }

        /** The loader has a class of this name, and the class path has none or another. */
        static String ofALoader() {
            byte[] bytes = SourceCompiler.compile(Map.of("Lost.java", SOURCE)).get("Lost");
            var loader =
                    new ClassLoader(null) {
                        @Override
                        public InputStream getResourceAsStream(String name) {
                            return name.equals("Lost.class")
                                    ? new ByteArrayInputStream(bytes)
                                    : super.getResourceAsStream(name);
                        }
                    };
            return comparable(
                    Explorer.explore(Explorer.options(), Program.of(loader, "Lost")).toJson());
        }

        /** Progress comes through, and an interrupt ends the exploration. */
        static String told() {
            Map<String, byte[]> classes = SourceCompiler.compile(Map.of("Many.java", MANY));
            var told = new AtomicLong();
            Thread caller = Thread.currentThread();
            var found =
                    Explorer.explore(
                            Explorer.options(),
                            Program.of(classes, "Many"),
                            (schedules, estimate) -> {
                                told.compareAndSet(0, schedules);
                                caller.interrupt();
                            });
            return told + " " + Thread.interrupted() + " " + found.verdict() + " " + found.reason();
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
        assertThat(there)
                .containsExactly(
                        WithoutOptions.body(),
                        WithoutOptions.program(),
                        WithoutOptions.program(),
                        "10000 true BOUNDED not explored: cancelled");
        assertThat(there.getFirst()).contains("PROVED").contains("by2");
        assertThat(there.get(2)).contains("DATA_RACE").contains("Lost.java:4");
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
