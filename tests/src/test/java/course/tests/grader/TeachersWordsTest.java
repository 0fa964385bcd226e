package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.ClassLists;
import course.grader.GradedClass;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.TeachersWords;
import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.book.TimeSource;
import course.judge.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real gradebook, whose attempts were written as a judge's would be. */
@DisplayName("What a teacher says about people")
class TeachersWordsTest {

    private static final Instant DUE = Instant.parse("2026-11-01T20:00:00Z");

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;
    private GradedClass graded;
    private TeachersWords words;

    @BeforeAll
    static void prepare() throws Exception {
        course = SmallCourse.in(shared.resolve("course"));
    }

    @BeforeEach
    void open() throws Exception {
        graded = GradedClass.open(folder);
        words = graded.words(course.folder());
    }

    @AfterEach
    void close() throws Exception {
        graded.close();
    }

    /** As if it had been judged; its text is told by its points and time. */
    private void judged(String student, int points, String time) throws Exception {
        graded.close();
        try (var book =
                Gradebook.open(folder.resolve("gradebook.db"), Duration.ofSeconds(9), told -> {})) {
            book.put(
                    new Attempt(
                            student,
                            "01-answer",
                            points + " at " + time,
                            student + "/01-answer.ipynb",
                            Instant.parse(time),
                            points == 3 ? "PASSED" : "FAILED",
                            "ASSERTION",
                            points,
                            3,
                            "limits",
                            "{}",
                            "",
                            "class A {}",
                            TimeSource.NAME));
        }
        open();
    }

    private void roster(String text) throws Exception {
        words.setRoster(Files.writeString(folder.resolve("roster.csv"), text).toString());
    }

    /** Points by student and exercise. */
    private Map<String, String> points() {
        Map<String, String> all = new TreeMap<>();
        for (ReportCard card : graded.cards()) {
            card.marks()
                    .forEach((exercise, mark) ->
                            all.put(
                                    card.student() + "/" + exercise.substring(0, 2),
                                    Mark.shown(mark.points())));
        }
        return all;
    }

    private Mark mark(String student) {
        return graded.cards().stream()
                .filter(card -> card.student().equals(student))
                .findFirst()
                .orElseThrow()
                .marks()
                .get("01-answer");
    }

    @Test
    @DisplayName("gives points for work that came as no file, and takes them back without a trace")
    void noFile() throws Exception {
        judged("Ann", 3, "2026-11-01T10:00:00Z");
        words.setPoints("Dan/2=2.5");
        words.setComment("Dan/2=Told in the office.");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "3", "Dan/02", "2.5"));
        assertThat(words.aboutNobody()).hasSize(1).first().asString().contains("Dan/02-again");
        graded.writeReports();
        ClassResults results = ClassResults.of(folder);
        assertThat(results.of("Dan").path("points").asText()).isEqualTo("2.5");
        assertThat(results.of("Dan").path("submitted").asText()).isEmpty();
        assertThat(results.page("Dan")).contains("Told in the office.").doesNotContain("1970");
        words.setPoints("Dan/2=judge");
        words.setComment("Dan/2=");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "3"));
        assertThat(words.aboutNobody()).isEmpty();
        roster("name\nAnn\nDan\n");
        words.setPoints("DAN/2=1");
        assertThat(points()).containsEntry("Dan/02", "1");
        assertThat(words.aboutNobody()).isEmpty();
    }

    @Test
    @DisplayName(
            "extends the time of a student or a team, the latest of all that is said, and takes it back")
    void extension() throws Exception {
        judged("Ann", 3, "2026-11-03T19:00:00Z");
        judged("Bob", 3, "2026-11-03T19:00:00Z");
        graded.setDue(course.folder(), DUE.toString());
        graded.setPercentPerDay(10);
        assertThat(points()).isEqualTo(Map.of("Ann/01", "2.4", "Bob/01", "2.4"));
        assertThat(words.extend("ann=+1d")).startsWith("Ann: due +1d later");
        words.extend("Ann/1=2026-11-01T10:00Z");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "2.7", "Bob/01", "2.4"));
        words.extend("Ann/1=+2d");
        assertThat(mark("Ann").terms().inWords()).anyMatch(each -> each.contains("2026-11-03"));
        words.extend("Ann/1=none");
        words.extend("Ann=none");
        roster("name,team,extension\nAnn,,+1d\nBob,red,\nCy,red,\n");
        words.extend("RED=+12h");
        words.extend("red/1=+24h");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "2.7", "Bob/01", "2.7", "Cy/01", "2.7"));
        words.setRoster("none");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "2.4", "Bob/01", "2.4"));
        assertThatThrownBy(() -> words.extend("Ann=soon")).isInstanceOf(BadInput.class);
    }

    @Test
    @DisplayName(
            "makes a team of people and folders: one hand-in, all have it, each by their own time")
    void teams() throws Exception {
        judged("red", 3, "2026-11-01T10:00:00Z");
        judged("Ann", 1, "2026-11-01T12:00:00Z");
        judged("Eve", 2, "2026-11-02T12:00:00Z");
        graded.setDue(course.folder(), DUE.toString());
        graded.setPercentPerDay(50);
        assertThat(points()).containsOnlyKeys("red/01", "Ann/01", "Eve/01");
        words.setTeam("red=Ann; Bob;Bob");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "1", "Bob/01", "1", "Eve/01", "1"));
        graded.setBestCounts(true);
        assertThat(points()).isEqualTo(Map.of("Ann/01", "3", "Bob/01", "3", "Eve/01", "1"));
        words.setTeam("alone/1=Bob");
        assertThat(points()).as("of this exercise").containsOnlyKeys("Ann/01", "Eve/01");
        words.setTeam("alone/1=none");
        words.setTeam("red=Ann;Eve");
        words.extend("Eve=+1d");
        graded.setBestCounts(false);
        assertThat(points()).isEqualTo(Map.of("Ann/01", "1", "Eve/01", "2"));
        words.setPoints("red/1=1.5");
        words.setPoints("Eve/1=0.5");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "1.5", "Eve/01", "0.5"));
        words.setTeam("red=none");
        assertThat(points()).isEqualTo(Map.of("Ann/01", "1", "Eve/01", "0.5", "red/01", "1.5"));
    }

    @Test
    @DisplayName("merges names that are one person, forgets a student, and undoes both")
    void mergeAndForget() throws Exception {
        judged("Ann Lee", 3, "2026-11-01T10:00:00Z");
        judged("Anna Lee", 1, "2026-11-01T12:00:00Z");
        words.setComment("Ann Lee/1=Good.");
        words.merge("Ann Lee", "Anna Lee");
        words.merge("Ann Lee", "Anna Lee");
        assertThat(points()).isEqualTo(Map.of("Anna Lee/01", "1"));
        assertThat(mark("Anna Lee").attempts()).isEqualTo(2);
        assertThat(mark("Anna Lee").comment()).isEqualTo("Good.");
        words.merge("Anna Lee", "Ann Lee");
        assertThat(points()).as("the other way round").isEqualTo(Map.of("Ann Lee/01", "1"));
        words.merge("Ann Lee", "A. Lee");
        assertThat(points()).as("on from there").isEqualTo(Map.of("A. Lee/01", "1"));
        words.forget("Anna Lee");
        words.forget("A. Lee");
        assertThat(points()).isEmpty();
        words.remember("Ann Lee");
        words.split("Ann Lee");
        words.split("Anna Lee");
        assertThat(points()).isEqualTo(Map.of("Ann Lee/01", "3", "Anna Lee/01", "1"));
        assertThatThrownBy(() -> words.forget("Anne")).hasMessageContaining("Nobody is called");
        assertThatThrownBy(() -> words.merge("Anne", "Ann Lee")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> words.split("Anne")).isInstanceOf(BadInput.class);
    }

    @Test
    @DisplayName("takes requests out of mails, lists the open ones, and closes them with an answer")
    void requests() throws Exception {
        judged("Ann", 1, "2026-11-01T10:00:00Z");
        judged("Bob", 1, "2026-11-01T11:00:00Z");
        graded.writeReports();
        String page = ClassResults.of(folder).page("Ann");
        String line = page.substring(page.indexOf("[look again"), page.indexOf("]</code>") + 1);
        Path mail =
                Files.writeString(
                        folder.resolve("mail.txt"),
                        "Hello,\n> "
                                + line
                                + "\n> It waits in a <b>loop</b>.\n\nAnn\n"
                                + "[look again 01-answer 0123456789]\nmistyped\n");
        assertThat(words.requests().collect(mail))
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("Ann, 01-answer"),
                        said -> assertThat(said).contains("on nobody's page"));
        words.requests().collect(mail);
        graded.writeReports();
        assertThat(graded.lists().openRequests())
                .containsExactly(
                        new ClassLists.OpenRequest(
                                List.of("Ann"), "01-answer", "It waits in a <b>loop</b>.\n\nAnn"));
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("It waits in a &lt;b&gt;loop");
        assertThatThrownBy(() -> words.requests().answer("Bob/1=No.")).isInstanceOf(BadInput.class);
        words.requests().answer("Ann/1=You are right.");
        words.requests().collect(mail);
        graded.writeReports();
        assertThat(graded.lists().openRequests()).isEmpty();
        assertThat(ClassResults.of(folder).page("Ann")).contains("You are right.");
        words.requests().answer("Ann/1=");
        graded.writeReports();
        assertThat(graded.lists().openRequests()).hasSize(1);
    }

    @Test
    @DisplayName(
            "knows by the roster who is a stranger, who has handed in nothing, and who shares a name")
    void lists() throws Exception {
        judged("Ann Lee (1)", 1, "2026-11-01T10:00:00Z");
        judged("4711", 3, "2026-11-01T10:00:00Z");
        judged("Zoe", 1, "2026-11-01T10:00:00Z");
        roster("id,name\n1,Ann Lee\n2,Ann Lee\n4711,Bob\n5,Eve\n");
        assertThat(points()).containsOnlyKeys("Ann Lee (1)/01", "Bob/01", "Zoe/01");
        graded.writeReports();
        assertThat(graded.lists())
                .isEqualTo(
                        new ClassLists(
                                List.of("Zoe"),
                                List.of("Ann Lee (2)", "Eve"),
                                List.of("Ann Lee (1)", "Ann Lee (2)"),
                                List.of()));
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("Handed in nothing: Ann Lee (2), Eve");
        assertThatThrownBy(() -> words.setPoints("Ann Lee/1=2")).hasMessageContaining("Say which");
        words.forget("Eve");
        graded.writeReports();
        assertThat(graded.lists().withoutHandIn()).containsExactly("Ann Lee (2)");
    }
}
