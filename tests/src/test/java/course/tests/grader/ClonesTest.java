package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import course.grader.NotUsed;
import course.grader.intake.HandedIn;
import course.grader.intake.Intake;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.notebook.Cell;
import course.notebook.Notebook;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Students' repositories, cloned from GitHub into one folder; all in them is the student's. */
@DisplayName("A clone of a student's repository")
class ClonesTest {

    private static final Instant CLONED = Instant.parse("2026-11-02T08:00:00Z");

    private final CourseFolder course = new CourseFolder(Checkout.home());

    @TempDir Path clones;

    private Path work;

    @BeforeEach
    void cloneOne() throws IOException {
        Path clone = clones.resolve("fix-the-race-ann");
        Assignment race = course.assignment("05");
        for (String place : List.of("exercises", "work/exercises", "toolkit")) {
            Path file =
                    Files.createDirectories(clone.resolve(place)).resolve(race.name() + ".ipynb");
            Files.copy(race.notebook(), file);
            Files.setLastModifiedTime(file, FileTime.from(CLONED));
        }
        work = clone.resolve("work/exercises");
    }

    private List<HandedIn> found() throws IOException {
        return Intake.of(clones, course).handedIn();
    }

    /** The first change that a student makes. */
    private static void begin(Path file) throws IOException {
        Notebook notebook = Notebook.read(file);
        Cell answer = notebook.gradedCell("answer").orElseThrow();
        notebook.withCell(answer.withSource("class Mine {}\n" + answer.source())).write(file);
        Files.setLastModifiedTime(file, FileTime.from(CLONED));
    }

    @Test
    @DisplayName("is graded by the answers in its work/; starters beside them are no attempts")
    void work() throws IOException {
        begin(work.resolve("05-fix-the-race.ipynb"));
        var found = Intake.of(clones, course);
        assertThat(found.handedIn())
                .extracting(HandedIn::student, HandedIn::place)
                .containsExactly(
                        tuple("ann", "fix-the-race-ann/work/exercises/05-fix-the-race.ipynb"));
        assertThat(found.notUsed())
                .extracting(NotUsed::place, NotUsed::kind)
                .containsExactly(
                        tuple(
                                "fix-the-race-ann/exercises/05-fix-the-race.ipynb",
                                NotUsed.Kind.NOT_BEGUN),
                        tuple(
                                "fix-the-race-ann/toolkit/05-fix-the-race.ipynb",
                                NotUsed.Kind.NOT_BEGUN));
    }

    @Test
    @DisplayName("is graded by its exercises/ where that is what was changed")
    void exercises() throws IOException {
        begin(clones.resolve("fix-the-race-ann/exercises/05-fix-the-race.ipynb"));
        assertThat(found())
                .extracting(HandedIn::place)
                .containsExactly("fix-the-race-ann/exercises/05-fix-the-race.ipynb");
    }

    @Test
    @DisplayName("says nothing about when it was handed in that its student wrote")
    void noTimeOfTheirOwn() throws IOException {
        begin(work.resolve("05-fix-the-race.ipynb"));
        Files.writeString(work.resolve("timestamp.txt"), "2026-01-01 00:00:00 UTC");
        assertThat(found()).extracting(HandedIn::submitted).containsExactly(CLONED);
    }
}
