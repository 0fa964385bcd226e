package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class too large to be judged in a test: 5,000 submissions lie there, and all but a few were
 * judged by an earlier run that was cut off. Those rows are copies of rows that the judge made here
 * for the same bytes, traces included; files, intake, gradebook and reports are the real ones.
 */
@Tag("full")
@DisplayName("A class of 2,500 with 5,000 submissions")
@Needs(Tool.BUBBLEWRAP)
class ScaleTest {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());
    private static final List<Assignment> EXERCISES =
            List.of(COURSE.assignment("05"), COURSE.assignment("09"));
    private static final int STUDENTS = 2_500;
    private static final int ANSWERS = 12;

    @TempDir Path folder;

    @Test
    @DisplayName("is graded and reported with a heap of 128 MB, a quarter of what is promised")
    void heap() throws Exception {
        Path submitted = folder.resolve("submitted");
        for (int i = 0; i < ANSWERS; i++) {
            handIn(submitted, "first " + i, i);
        }
        Path out = folder.resolve("graded");
        SmallCourse course = new SmallCourse(COURSE);
        String[] grade = {"grade", submitted.toString(), "--out", out.toString()};
        CourseCommand first = CourseCommand.run(course, List.of(), grade);
        assertThat(first.exit()).as(first.toString()).isZero();

        for (int i = 0; i < STUDENTS; i++) {
            handIn(submitted, "student " + i, i % ANSWERS);
        }
        judgedBefore(out.resolve("gradebook.db"));
        // What is left to judge.
        for (int i = 0; i < ANSWERS; i++) {
            handIn(submitted, "last " + i, i);
        }
        CourseCommand all = CourseCommand.run(course, List.of(), grade);
        assertThat(all.exit()).as(all.err()).isZero();
        int judged = ANSWERS * EXERCISES.size();
        int known = (ANSWERS + STUDENTS) * EXERCISES.size();
        assertThat(all.out()).contains(judged + " judged now, " + known + " known before");
        assertThat(ClassResults.of(out).rows()).hasSize(known + judged);
        try (var zip = new ZipFile(out.resolve("feedback.zip").toFile())) {
            assertThat(zip.stream()).hasSize(STUDENTS + 2 * ANSWERS);
        }
        try (Stream<String> lines = Files.lines(out.resolve("junit.xml"))) {
            assertThat(lines.filter(line -> line.startsWith("<testsuite ")))
                    .hasSize(known + judged);
        }
    }

    /** Right and wrong answers by turns. */
    private static void handIn(Path submitted, String student, int answer) throws IOException {
        for (Assignment exercise : EXERCISES) {
            Path own = Files.createDirectories(submitted.resolve(student).resolve(exercise.name()));
            List<Path> all = answers(exercise);
            Path file =
                    Files.writeString(
                            own.resolve(exercise.name() + ".ipynb"),
                            SmallCourse.notebook(
                                    Answer.read(all.get(answer % all.size())).source()));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        }
    }

    private static List<Path> answers(Assignment exercise) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("right", "wrong")) {
            try (Stream<Path> files = Files.walk(exercise.tests().resolve(folder))) {
                files.filter(each -> each.toString().endsWith(".java"))
                        .sorted()
                        .limit(ANSWERS / 2)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static void judgedBefore(Path book) throws Exception {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + book)) {
            raw.setAutoCommit(false);
            try (PreparedStatement copy =
                    raw.prepareStatement(
                            """
                            INSERT INTO attempt
                            SELECT ?1, exercise, sha256, replace(place, student, ?1), submitted,
                                   verdict, kind, points, max_points, sandbox, judgement, feedback,
                                   answer, time_source
                            FROM attempt WHERE student = ?2
                            """)) {
                for (int i = 0; i < STUDENTS; i++) {
                    copy.setString(1, "student " + i);
                    copy.setString(2, "first " + i % ANSWERS);
                    copy.executeUpdate();
                }
            }
            raw.commit();
        }
    }
}
