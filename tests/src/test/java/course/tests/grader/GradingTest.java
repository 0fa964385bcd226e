package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.GradedClass;
import course.grader.Grading;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Grading a class")
class GradingTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;
    private Path submitted;
    private Path out;

    @BeforeAll
    static void prepare() throws Exception {
        course = SmallCourse.in(shared.resolve("course")).prepare();
    }

    @BeforeEach
    void places() {
        submitted = folder.resolve("submitted");
        out = folder.resolve("graded");
    }

    @Test
    @DisplayName("gives the same bytes with 1, 2 and 4 jobs, and when it is done again")
    void deterministic() throws Exception {
        threeStudents();
        Map<String, String> one = graded(out, 1);
        assertThat(graded(folder.resolve("two"), 2)).isEqualTo(one);
        assertThat(graded(folder.resolve("four"), 4)).isEqualTo(one);
        try (var again = GradedClass.open(out)) {
            var options = new Grading.Options(submitted, out, 2, true, List.of(), true, null);
            assertThat(again.grade(course.folder(), options, ClassResults.SILENT).judged())
                    .isEqualTo(4);
            again.writeReports();
        }
        assertThat(files(out)).isEqualTo(one);
    }

    private void threeStudents() throws IOException {
        handIn("ann", "01-answer", SmallCourse.SOLUTION, "2026-11-01T10:00:00Z");
        handIn("ann", "02-again", SmallCourse.SOLUTION.replace("42", "41"), "2026-11-01T10:00:00Z");
        handIn(
                "bob",
                "01-answer",
                SmallCourse.SOLUTION.replace("42;", "42"),
                "2026-11-02T11:00:00Z");
        handIn("cy", "01-answer", SmallCourse.SOLUTION, "2026-11-04T09:00:00Z");
    }

    private Map<String, String> graded(Path place, int jobs) throws Exception {
        var options = new Grading.Options(submitted, place, jobs, false, List.of(), true, null);
        try (var graded = GradedClass.open(place)) {
            assertThat(graded.grade(course.folder(), options, ClassResults.SILENT).judged())
                    .isEqualTo(4);
            graded.writeReports();
        }
        return files(place);
    }

    /** Every report by name; the database's own bytes may differ in how it lays out its pages. */
    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("gradebook.db")) {
                    byte[] bytes = Files.readAllBytes(file);
                    all.put(
                            place.relativize(file).toString(),
                            new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }

    @Test
    @DisplayName("judges nothing twice, and what is new only")
    void incremental() throws Exception {
        handIn("ann", "01-answer", SmallCourse.SOLUTION, "2026-11-01T10:00:00Z");
        assertThat(grade().judged()).isEqualTo(1);
        Grading.Outcome again = grade();
        assertThat(again.judged()).isZero();
        assertThat(again.known()).isEqualTo(1);
        handIn(
                "ann",
                "01-answer",
                SmallCourse.SOLUTION.replace("42", "40 + 2"),
                "2026-11-01T11:00:00Z");
        assertThat(grade().judged()).isEqualTo(1);
        assertThat(ClassResults.of(out).of("ann").path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("keeps the teacher's points and comments through a regrade")
    void overrides() throws Exception {
        handIn(
                "Ann Lee",
                "01-answer",
                SmallCourse.SOLUTION.replace("42", "1"),
                "2026-11-01T10:00:00Z");
        grade();
        try (var graded = GradedClass.open(out)) {
            graded.words(course.folder()).setPoints("Ann Lee/1=2.5");
            graded.words(course.folder()).setComment("Ann Lee/01-answer=Nearly <there>");
            assertThatThrownBy(() -> graded.words(course.folder()).setPoints("Ann Lee=3"))
                    .isInstanceOf(BadInput.class);
            graded.words(course.folder()).setComment("An Lee/1=mistyped");
            assertThat(graded.words(course.folder()).aboutNobody())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("An Lee/01-answer");
            var options = new Grading.Options(submitted, out, 2, true, List.of(), true, null);
            assertThat(graded.grade(course.folder(), options, ClassResults.SILENT).judged())
                    .isEqualTo(1);
            graded.writeReports();
        }
        JsonNode row = ClassResults.of(out).of("Ann Lee");
        assertThat(row.path("points").asText()).isEqualTo("2.5");
        assertThat(row.path("judged_points").asText()).isEqualTo("1");
        assertThat(ClassResults.of(out).page("Ann Lee"))
                .contains("Nearly &lt;there&gt;", "set by your teacher");
        try (var graded = GradedClass.open(out)) {
            graded.words(course.folder()).setPoints("Ann Lee/01-answer=judge");
            graded.writeReports();
        }
        assertThat(ClassResults.of(out).of("Ann Lee").path("points").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("takes off for lateness, after the grace, for each day begun")
    void late() throws Exception {
        handIn("in time", "01-answer", SmallCourse.SOLUTION, "2026-11-01T20:09:59Z");
        handIn("a day", "01-answer", SmallCourse.SOLUTION, "2026-11-01T20:10:01Z");
        handIn("two days", "01-answer", SmallCourse.SOLUTION, "2026-11-02T20:10:01Z");
        handIn("too late", "01-answer", SmallCourse.SOLUTION, "2026-12-24T20:00:00Z");
        try (var graded = GradedClass.open(out)) {
            graded.setDue(course.folder(), "2026-11-01T20:00:00Z");
            graded.setGrace(Duration.ofMinutes(10));
            graded.setPercentPerDay(25);
        }
        grade();
        var points = new TreeMap<String, String>();
        ClassResults.of(out)
                .rows()
                .forEach(row ->
                        points.put(row.path("student").asText(), row.path("points").asText()));
        assertThat(points)
                .isEqualTo(
                        Map.of(
                                "in time",
                                "3",
                                "a day",
                                "2.25",
                                "two days",
                                "1.5",
                                "too late",
                                "0"));
    }

    @Test
    @DisplayName("writes exports that others can read")
    void exports() throws Exception {
        threeStudents();
        grade();
        JsonNode scope =
                new ObjectMapper().readTree(out.resolve("gradescope/ann/results.json").toFile());
        assertThat(scope.path("score").asInt()).isEqualTo(4);
        assertThat(scope.path("tests")).hasSize(4);
        assertThat(scope.path("tests").get(0).path("max_score").asInt()).isEqualTo(2);
        var xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(out.resolve("junit.xml").toFile());
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(Files.readAllLines(out.resolve("canvas.csv")))
                .startsWith(
                        "\"Student\",\"ID\",\"SIS User ID\",\"SIS Login ID\",\"Section\",\"01-answer\",\"02-again\"",
                        "\"    Points Possible\",\"\",\"\",\"\",\"\",\"3\",\"3\"");
        assertThat(Files.readString(out.resolve("moodle-worksheet.csv")))
                .startsWith(
                        "\"Identifier\",\"Full name\",\"Email address\",\"Status\",\"Grade\",\"Maximum Grade\"");
        assertThat(Files.readString(out.resolve("github/annotations.txt")))
                .contains(
                        "::error file=bob/01-answer/01-answer.ipynb,title=01-answer NOT_COMPILED::");
        assertThat(Files.readString(out.resolve("github/summary.md")))
                .contains("| ann | 01-answer | 3 of 3 |");
        try (var zip = new java.util.zip.ZipFile(out.resolve("feedback.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("ann/feedback.html", "bob/feedback.html", "cy/feedback.html");
        }
        assertThat(ClassResults.of(out).page("ann")).doesNotContain("http://", "https://", "src=");
    }

    @Test
    @DisplayName("says so when the gradebook is no gradebook, of a newer course, or in use")
    void gradebook() throws Exception {
        Files.createDirectories(out);
        Path book = out.resolve("gradebook.db");
        Files.writeString(book, "this is no database at all, but a text of some length");
        assertThatThrownBy(() -> GradedClass.open(out)).isInstanceOf(BadInput.class);
        Files.delete(book);
        handIn("ann", "01-answer", SmallCourse.SOLUTION, "2026-11-01T10:00:00Z");
        grade();
        try (var first = GradedClass.open(out)) {
            assertThat(first.policy().percentPerDay()).isZero();
            assertThatThrownBy(() -> GradedClass.open(out))
                    .hasMessageContaining("Another ./course grade");
        }
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + book)) {
            raw.createStatement().execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> GradedClass.open(out)).hasMessageContaining("newer course");
    }

    @Test
    @DisplayName("brings a gradebook of the first version up to date and keeps its rows")
    void migrates() throws Exception {
        handIn("ann", "01-answer", SmallCourse.SOLUTION, "2026-11-01T10:00:00Z");
        grade();
        Path book = out.resolve("gradebook.db");
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + book)) {
            for (String table :
                    List.of(
                            "override",
                            "setting",
                            "student",
                            "identity",
                            "look_at",
                            "not_used",
                            "person",
                            "same_person",
                            "forgotten",
                            "team_member",
                            "extension",
                            "request",
                            "attempt_commit")) {
                raw.createStatement().execute("DROP TABLE " + table);
            }
            raw.createStatement().execute("ALTER TABLE attempt DROP COLUMN time_source");
            raw.createStatement().execute("PRAGMA user_version = 1");
        }
        assertThat(grade().known()).isEqualTo(1);
        assertThat(ClassResults.of(out).of("ann").path("points").asInt()).isEqualTo(3);
    }

    private Grading.Outcome grade() throws Exception {
        var options = new Grading.Options(submitted, out, 2, false, List.of(), true, null);
        try (var graded = GradedClass.open(out)) {
            Grading.Outcome outcome = graded.grade(course.folder(), options, ClassResults.SILENT);
            graded.writeReports();
            return outcome;
        }
    }

    private void handIn(String student, String exercise, String answer, String time)
            throws IOException {
        Path own = Files.createDirectories(submitted.resolve(student).resolve(exercise));
        Path file = own.resolve(exercise + ".ipynb");
        Files.writeString(file, SmallCourse.notebook(answer));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }
}
