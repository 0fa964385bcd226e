package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.GradedClass;
import course.grader.Grading;
import course.grader.Reports;
import course.tests.grader.HandInTable.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class of {@code hand-ins.csv}, judged: marks and what to look at. */
@DisplayName("The marks of a class handed in")
class HandInMarksTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;
    private static List<Row> rows;

    @BeforeAll
    static void prepare() throws Exception {
        course = HandInTable.course(shared.resolve("course")).prepare();
        rows = HandInTable.rows();
    }

    @Test
    @DisplayName(
            "are those of the table, whatever the order, the jobs and the comments in the files")
    void table() throws Exception {
        List<Row> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        HandInShape.MOODLE_FOLDERS.write(folder.resolve("one"), rows, "one");
        HandInShape.MOODLE_FOLDERS.write(folder.resolve("two"), backwards, "another");
        Map<String, String> marks = marks("one", 1);
        Map<String, String> expected = new TreeMap<>();
        for (Row row : rows) {
            if (row.isAttempt()) {
                expected.put(row.student(), row.exercise() + " " + row.points());
            }
        }
        assertThat(marks).isEqualTo(expected);
        assertThat(marks("two", 3)).isEqualTo(marks);
    }

    @Test
    @DisplayName("leave no student out, and say of whom to look at what")
    void lines() throws Exception {
        HandInShape.DRIVE_ZIP.write(folder.resolve("one"), rows, "");
        Map<String, Reports.Line> lines = new TreeMap<>();
        grade("one", 2).forEach(each -> lines.put(each.student(), each));
        assertThat(lines).hasSameSizeAs(rows);
        for (Row row : rows) {
            assertThat(lines.get(row.student()).toLookAt())
                    .as(row.toString())
                    .isEqualTo(row.lookAt().isEmpty() ? 0 : 1);
        }
    }

    /**
     * Two files of one second; which of their hashes is the smaller changes with the comment, and
     * the points must not.
     */
    @Test
    @DisplayName("of several files of one time are the best's, never a digest's, and it is said")
    void coin() throws Exception {
        Path in = Files.createDirectories(folder.resolve("one"));
        for (int i = 0; i < 4; i++) {
            String right = HandInTable.RIGHT + "// version " + i + "\n";
            String wrong = right.replace("42", "41");
            zip(
                    in.resolve("zip" + i + ".zip"),
                    Map.of(
                            "exercises/05-count-up.ipynb",
                            HandInTable.notebook(wrong),
                            "work/exercises/05-count-up.ipynb",
                            HandInTable.notebook(right)));
        }
        for (Reports.Line line : grade("one", 2)) {
            assertThat(line.points()).as(line.student()).isEqualTo(3);
            assertThat(line.toLookAt()).as(line.student()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("are one for Java files that lie side by side, with helpers and package-info.java")
    void program() throws Exception {
        Path own = Files.createDirectories(folder.resolve("one/ann/05-count-up"));
        Files.writeString(
                own.resolve("Tally.java"),
                "package mine;\n" + HandInTable.RIGHT.replace("get()", "get() + Zero.of()"));
        Files.writeString(
                own.resolve("Zero.java"),
                "package mine;\nclass Zero { static int of() { return 0; } }");
        Files.writeString(own.resolve("package-info.java"), "/** Mine. */\npackage mine;\n");
        assertThat(marks("one", 1)).isEqualTo(Map.of("ann", "05-count-up 3"));
    }

    /** By student: exercise and points; nothing where there are none. */
    private Map<String, String> marks(String name, int jobs) throws Exception {
        grade(name, jobs);
        Map<String, String> marks = new TreeMap<>();
        for (JsonNode row : ClassResults.of(folder.resolve(name + "-graded")).rows()) {
            boolean unreadable = row.path("verdict").asText().equals("UNREADABLE");
            String mark =
                    row.path("exercise").asText()
                            + " "
                            + (unreadable ? "" : row.path("points").asText());
            assertThat(marks.put(row.path("student").asText(), mark)).isNull();
        }
        return marks;
    }

    private List<Reports.Line> grade(String name, int jobs) throws Exception {
        Path out = folder.resolve(name + "-graded");
        var options =
                new Grading.Options(folder.resolve(name), out, jobs, false, List.of(), true, null);
        try (var graded = GradedClass.open(out)) {
            Grading.Outcome outcome = graded.grade(course.folder(), options, ClassResults.SILENT);
            assertThat(outcome.failures()).isEmpty();
            return graded.writeReports();
        }
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
