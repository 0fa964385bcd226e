package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.JvmOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./course explore --all-in")
class ExploreFolderTest {

    private static final String HEAD =
            "| set | programs | answer known | decided | wrong | undecided | not compiled |";

    @TempDir private Path folder;

    @BeforeEach
    void programs() throws IOException {
        write("good/Joined.java", adding("Joined", "t.join();", 1));
        write("bad/NotJoined.java", adding("NotJoined", "", 1));
        write("bad/Typo.java", "class Typo { void main() { int } }");
        write("bad/part/Helper.java", "class Helper { int n; }");
        write(
                "tests/Checks.java",
                """
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;

                class Checks {
                    @Retention(RetentionPolicy.RUNTIME) @interface Check {}

                    @Check void holds() {}

                    @Check void fails() {
                        throw new IllegalStateException("always");
                    }

                    void isNoCheck() {
                        fails();
                    }
                }
                """);
    }

    @Test
    @DisplayName("compares the verdicts with what is known, and writes a table of the sets")
    void known() throws Exception {
        write(
                "known.csv",
                """
                set,programs,verdict,reason
                right,good/**.java,PROVED,
                buggy,bad/**.java,FAILED,the folder's name
                """);
        write("page.md", "before\n\n" + HEAD + "\n| --- |\n| other | 1 |\n\nafter\n");

        String out = explore("--known", "known.csv", "--table", "page.md");

        assertThat(out).contains("PROVED").contains("FAILED ASSERTION").doesNotContain("WRONG");
        assertThat(read("page.md").lines().filter(l -> !l.startsWith("| ---")))
                .containsExactly(
                        "before",
                        "",
                        HEAD,
                        "| buggy | 1 | 1 | 1 | 0 | 0 | 1 |",
                        "| other | 1 |",
                        "| right | 1 | 1 | 1 | 0 | 0 | 0 |",
                        "",
                        "after");
    }

    @Test
    @DisplayName("names each verdict that is wrong, with what is known and why; of one set if told")
    void wrong() throws Exception {
        write(
                "known.csv",
                """
                set,programs,verdict,reason
                right,good/*.java,FAILED,so it was said
                buggy,bad/*.java,PROVED,
                """);

        assertThat(explore("--known", "known.csv", "--set", "right").lines())
                .contains("    WRONG: known to be FAILED. so it was said")
                .contains("| right | 1 | 1 | 1 | 1 | 0 | 0 |")
                .noneMatch(line -> line.contains("NotJoined"));
    }

    @Test
    @DisplayName("runs each annotated method as a program, known by path and name")
    void annotated() throws Exception {
        write(
                "known.csv",
                """
                set,programs,verdict,reason
                checks,tests/*.java#fails,FAILED,
                checks,tests/*.java,PROVED,
                """);

        String out = explore("--annotated", "Check", "--known", "known.csv");

        assertThat(out)
                .contains("new Checks().holds()")
                .contains("new Checks().fails()")
                .doesNotContain("isNoCheck")
                .contains("| checks | 2 | 2 | 2 | 0 | 0 | 0 |");
    }

    @Test
    @DisplayName("goes on where it was ended: what was judged before is only read")
    void resumed() throws Exception {
        String first = explore();
        Path kept = onlyFileIn(folder.resolve("home/.course/explore"));
        Files.writeString(kept, read(kept).replace("PROVED", "BOUNDED"));

        assertThat(first).contains("| good | 1 | 1 | 1 | 0 | 0 | 0 |");
        assertThat(explore()).contains("| good | 1 | 0 | 0 | 0 | 1 | 0 |");
    }

    private static String adding(String name, String before, int sum) {
        return """
        class %s {
            static volatile int n;

            static void main() throws InterruptedException {
                Thread t = new Thread(() -> n++);
                t.start();
                %s
                assert n == %d;
            }
        }
        """
                .formatted(name, before, sum);
    }

    private String explore(String... more) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.list());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-preview",
                        "-Dcourse.home=" + folder.resolve("home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "course.cli.Course",
                        "explore",
                        "--all-in",
                        "."));
        command.addAll(List.of(more));
        Process course =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        String out = new String(course.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(course.waitFor()).as(out + read("err")).isZero();
        return out;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return read(folder.resolve(name));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static Path onlyFileIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
