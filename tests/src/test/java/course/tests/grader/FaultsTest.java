package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.GradedClass;
import course.grader.Grading;
import course.grader.GradingStopped;
import course.judge.Sandbox;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can go wrong under a grading that is at work. Each time somebody is told what to do, and
 * once the fault is gone the same command ends as if nothing had been.
 */
@DisplayName("When the grader cannot go on")
class FaultsTest {

    private static final int SUBMISSIONS = 6;

    /** So much of the disk is left: for the tables and a few of the answers. */
    private static final int LEFT = 300 << 10;

    private static final int DISK = 4 << 20;

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;
    private static Path submitted;
    private static Path undisturbed;

    private Path out;
    private Path book;

    @BeforeAll
    static void gradeUndisturbed() throws Exception {
        course = SmallCourse.in(shared.resolve("course")).prepare();
        submitted = shared.resolve("submitted");
        for (int i = 0; i < SUBMISSIONS; i++) {
            Path own = Files.createDirectories(submitted.resolve("student " + i));
            // Long, so that a small disk is soon full.
            String answer =
                    SmallCourse.SOLUTION.replace("42", i % 2 == 0 ? "42" : "4")
                            + ("// " + "thinking ".repeat(12) + i + "\n").repeat(400);
            Path file =
                    Files.writeString(own.resolve("01-answer.ipynb"), SmallCourse.notebook(answer));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        }
        undisturbed = shared.resolve("undisturbed");
        try (var graded = GradedClass.open(undisturbed)) {
            graded.grade(course.folder(), options(undisturbed), ClassResults.SILENT);
            graded.writeReports();
        }
    }

    @BeforeEach
    void places() {
        out = folder.resolve("graded");
        book = out.resolve("gradebook.db");
    }

    @Test
    @Needs({Tool.BUBBLEWRAP, Tool.SHELL})
    @DisplayName(
            "for the disk is full, it says so, keeps what it has and goes on when there is room")
    void diskFull() throws Exception {
        Files.createDirectories(out);
        Path kept = folder.resolve("kept");
        Path fill = Files.writeString(folder.resolve("fill"), "");
        // A disk that lasts as long as the shell: it is filled, used, freed and used again.
        String script =
                """
                head -c %1$d /dev/zero > %2$s/ballast
                %4$s; echo "full: $?"
                ls -A %2$s
                rm %2$s/ballast
                %4$s; echo "room: $?"
                cp %2$s/index.html %3$s.before
                # Almost: the gradebook needs some room even to be read.
                cat /dev/zero > %2$s/ballast
                truncate -s -72K %2$s/ballast
                %4$s; echo "no room for reports: $?"
                cmp %2$s/index.html %3$s.before && echo "the old reports stand"
                rm %2$s/ballast
                %4$s; echo "room again: $?"
                cp -r %2$s %3$s
                """
                        .formatted(DISK - LEFT, quoted(out), quoted(kept), grade());
        Files.writeString(fill, script);
        CourseCommand all =
                CourseCommand.run(
                        List.of(
                                "bwrap",
                                "--dev-bind",
                                "/",
                                "/",
                                "--size",
                                Integer.toString(DISK),
                                "--tmpfs",
                                out.toString(),
                                "sh",
                                fill.toString()));
        assertThat(all.out())
                .as(all.toString())
                .contains("full: 3", "room: 0", "no room for reports: 3", "room again: 0")
                .contains("the old reports stand")
                .doesNotContain(".reports.part");
        assertThat(all.err())
                .contains("The disk is full", "graded/gradebook.db", "nothing that was judged")
                .contains("the reports in")
                .doesNotContain("this should not have happened", "\tat ");
        assertThat(all.out()).contains("0 judged now, " + SUBMISSIONS + " known before");
        // Some were judged on the full disk, and not judged again.
        assertThat(all.out()).containsPattern("(?m)^[1-9]\\d* judged now, [1-9]\\d* known before");
        assertSame(kept);
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    /** As a shell reads it. */
    private String grade() {
        var words = new StringBuilder();
        for (String word : CourseCommand.command(course, arguments())) {
            words.append("'").append(word).append("' ");
        }
        return words.toString();
    }

    private String[] arguments() {
        return new String[] {
            "grade", submitted.toString(), "--out", out.toString(), "--unsafe", "--jobs", "1"
        };
    }

    @Test
    @DisplayName("for another program holds the gradebook, it says so and loses nothing")
    void locked() throws Exception {
        List<String> told = new ArrayList<>();
        try (Connection other = new Holder().after(1, told)) {
            assertThat(told).singleElement().asString().contains("gradebook.db", "Waiting");
            other.createStatement().execute("ROLLBACK");
        }
        try (var graded = GradedClass.open(out)) {
            Grading.Outcome rest = graded.grade(course.folder(), options(out), ClassResults.SILENT);
            assertThat(rest.known()).isPositive();
            assertThat(rest.known() + rest.judged()).isEqualTo(SUBMISSIONS);
            graded.writeReports();
        }
        assertSame(out);
    }

    /** Another program that takes the gradebook's lock in the middle of a grading. */
    private final class Holder implements Grading.Listener {
        private Connection other;
        private int left;

        /** Returns the connection that holds the lock. */
        Connection after(int judged, List<String> told) throws Exception {
            left = judged;
            try (var graded = GradedClass.open(out, Duration.ofMillis(200), told::add)) {
                assertThatThrownBy(() -> graded.grade(course.folder(), options(out), this))
                        .isInstanceOf(GradingStopped.class)
                        .hasMessageContaining(book.toString())
                        .hasMessageContaining("in use by another program");
            }
            return other;
        }

        @Override
        public void found(int handedIn, int toJudge, Sandbox sandbox) {}

        @Override
        public void judged(String student, String exercise, String verdict) {
            left--;
            if (left == 0) {
                try {
                    other = DriverManager.getConnection("jdbc:sqlite:" + book);
                    other.createStatement().execute("BEGIN IMMEDIATE");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    @DisplayName("for another program holds the gradebook, it says so and waits for it")
    void waits() throws Exception {
        graded();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + book)) {
            other.createStatement().execute("BEGIN EXCLUSIVE");
            Process grader =
                    new ProcessBuilder(CourseCommand.command(course, arguments()))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (BufferedReader err = grader.errorReader()) {
                var said = new StringBuilder();
                String line;
                while ((line = err.readLine()) != null) {
                    said.append(line).append('\n');
                    if (line.contains("Waiting for it")) {
                        other.createStatement().execute("COMMIT");
                    }
                }
                assertThat(grader.waitFor(5, TimeUnit.MINUTES)).isTrue();
                assertThat(grader.exitValue()).as(said.toString()).isZero();
                assertThat(said).contains("in use by another program");
            } finally {
                grader.destroyForcibly();
            }
        }
        assertSame(out);
    }

    @Test
    @Needs(Tool.BUBBLEWRAP)
    @DisplayName("for gradebook or folder are read-only, it says so and changes nothing")
    void readOnly() throws Exception {
        graded();
        for (Path place : List.of(book, out)) {
            CourseCommand refused =
                    CourseCommand.run(
                            course,
                            List.of(
                                    "bwrap",
                                    "--dev-bind",
                                    "/",
                                    "/",
                                    "--ro-bind",
                                    place.toString(),
                                    place.toString()),
                            arguments());
            assertThat(refused.exit()).as(refused.toString()).isEqualTo(3);
            assertThat(refused.err())
                    .contains(place.toString(), "read-only")
                    .doesNotContain("this should not have happened");
        }
        assertThat(CourseCommand.run(course, List.of(), arguments()).out())
                .contains("0 judged now, " + SUBMISSIONS + " known before");
        assertSame(out);
    }

    @Test
    @DisplayName("for the gradebook is damaged, it says so and leaves it for a repair")
    void damaged() throws Exception {
        graded();
        Path copy = Files.copy(book, folder.resolve("copy.db"));
        try (var file = new RandomAccessFile(book.toFile(), "rw")) {
            int page = 4096;
            for (long at = page; at < file.length(); at += page) {
                file.seek(at);
                file.write(new byte[100]);
            }
        }
        byte[] damaged = Files.readAllBytes(book);
        CourseCommand refused = CourseCommand.run(course, List.of(), arguments());
        assertThat(refused.exit()).as(refused.toString()).isEqualTo(3);
        assertThat(refused.err())
                .contains(book.toString(), "is damaged", "Restore a copy")
                .doesNotContain("this should not have happened");
        assertThat(book).hasBinaryContent(damaged);
        Files.copy(copy, book, StandardCopyOption.REPLACE_EXISTING);
        assertThat(CourseCommand.run(course, List.of(), arguments()).out())
                .contains("0 judged now, " + SUBMISSIONS + " known before");
        assertSame(out);
    }

    /** A class that was graded before, without grading it once more. */
    private void graded() throws Exception {
        Files.createDirectories(out);
        Files.copy(undisturbed.resolve("gradebook.db"), book);
    }

    private static Grading.Options options(Path out) {
        return new Grading.Options(submitted, out, 1, false, List.of(), true, null);
    }

    private static void assertSame(Path graded) {
        for (String report : List.of("grades.csv", "index.html", "junit.xml", "canvas.csv")) {
            assertThat(graded.resolve(report)).hasSameTextualContentAs(undisturbed.resolve(report));
        }
    }
}
