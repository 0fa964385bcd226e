package course.tests.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Assignment;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of somebody who works through the exercises, each in a process of its own. */
@DisplayName("A learner")
class LearnersWayTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final Assignment FIRST = COURSE.assignments().getFirst();

    @TempDir Path home;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void copyTheCourse() throws IOException {
        for (String folder : List.of("exercises", "solutions", "tests/exercises")) {
            copyTree(COURSE.root().resolve(folder), home.resolve(folder));
        }
    }

    @Test
    @DisplayName("is told what comes next, fails, solves it, and sees the progress")
    void fromFirstToNext() throws Exception {
        assertThat(course("next").out()).contains("exercise " + FIRST.number());

        Ended starter = course("check", FIRST.number());
        assertThat(starter.exitCode()).as(starter.out() + starter.err()).isEqualTo(1);
        assertThat(starter.out())
                .as(starter.err())
                .contains("✗", "your cell, line", "./course hint");

        Path copy = home.resolve("work/exercises/" + FIRST.name() + ".ipynb");
        Files.copy(FIRST.solution(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended solved = course("check", FIRST.name(), "--json");
        assertThat(solved.exitCode()).as(solved.out() + solved.err()).isZero();
        assertThat(solved.out().strip())
                .startsWith("{\"exercise\":\"" + FIRST.name() + "\",\"verdict\":\"PASSED\"")
                .doesNotContain("\n");

        assertThat(course("list").out()).contains("✓  " + FIRST.number(), "1 of ");
        assertThat(course("next").out()).doesNotContain("exercise " + FIRST.number());
    }

    @Test
    @DisplayName("gets one hint more each time, and loses no answer by a reset")
    void hintsAndReset() throws Exception {
        assertThat(course("hint", FIRST.number()).out())
                .contains("Hint 1 of")
                .doesNotContain("Hint 2 of");
        assertThat(course("hint", FIRST.number()).out()).contains("Hint 1 of", "Hint 2 of");

        Path copy = home.resolve("work/exercises/" + FIRST.name() + ".ipynb");
        course("next");
        Files.writeString(copy, "my own work");
        Ended reset = course("reset", FIRST.number());
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(Files.readString(copy)).isEqualTo(Files.readString(FIRST.notebook()));
        assertThat(Files.readString(copy.resolveSibling("kept").resolve(FIRST.name() + "-1.ipynb")))
                .isEqualTo("my own work");
    }

    @Test
    @DisplayName("is told what is wrong with what was typed, with exit code 2")
    void badInput() throws Exception {
        Ended unknown = course("check", "99");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no exercise \"99\"", FIRST.name());
        Ended noFile = course("check", FIRST.number(), "--file", "nowhere.java");
        assertThat(noFile.exitCode()).isEqualTo(2);
        Ended both = course("check", FIRST.number(), "--json", "--watch");
        assertThat(both.exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("hands in what was worked on, and the same answers give the same file")
    void packs() throws Exception {
        assertThat(course("pack").exitCode()).isEqualTo(2);
        course("next");
        Ended untouched = course("pack", "--student", "Ada");
        assertThat(untouched.exitCode()).isEqualTo(2);
        assertThat(untouched.err()).contains("nothing to pack", "./course next");

        Path copy = home.resolve("work/exercises/" + FIRST.name() + ".ipynb");
        Files.copy(FIRST.solution(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended nameless = course("pack");
        assertThat(nameless.exitCode()).isEqualTo(2);
        assertThat(nameless.err()).contains("--student NAME");
        assertThat(course("pack", "--student", "../Ada").exitCode()).isEqualTo(2);

        Ended packed = course("pack", "--student", "Ada Lovelace");
        assertThat(packed.exitCode()).as(packed.err()).isZero();
        Path zip = home.resolve("work/Ada Lovelace.zip");
        assertThat(packed.out()).contains("1 exercise of Ada Lovelace", "work/Ada Lovelace.zip");
        byte[] first = Files.readAllBytes(zip);
        try (var files = new java.util.zip.ZipFile(zip.toFile())) {
            String answer = FIRST.name() + "/" + FIRST.name() + ".ipynb";
            assertThat(files.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactly(answer, "manifest.json");
            assertThat(files.getInputStream(files.getEntry(answer)))
                    .hasBinaryContent(Files.readAllBytes(copy));
            assertThat(files.getInputStream(files.getEntry("manifest.json")))
                    .asString(StandardCharsets.UTF_8)
                    .contains("Ada Lovelace", FIRST.name(), "sha256");
        }
        Files.delete(zip);
        assertThat(course("pack", "--json").out()).contains("\"student\":\"Ada Lovelace\"");
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    }

    private Ended course(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dcourse.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "course.cli.Course"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        return new Ended(
                exitCode,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
