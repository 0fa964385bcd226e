package course.tests.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Standing;
import course.notebook.Cell;
import course.notebook.Notebook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every exercise")
class ExerciseNotebooksTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final Judge JUDGE = new Judge(COURSE);
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @AfterAll
    static void close() {
        TWO.shutdownNow();
        JUDGE.close();
    }

    @TestFactory
    @DisplayName("comes with an answer cell that compiles, runs and fails")
    Stream<DynamicTest> starterFails() {
        return judged(
                Assignment::notebook,
                (assignment, starter) -> {
                    assertThat(starter.standing()).as(starter.text()).isEqualTo(Standing.FAILED);
                    assertThat(starter.problems()).as(starter.text()).isEmpty();
                    assertThat(Answer.read(assignment.notebook()).source()).contains("// TODO");
                });
    }

    @TestFactory
    @DisplayName("has a solution that passes with all the points it promises, and three hints")
    Stream<DynamicTest> solutionPasses() {
        return judged(
                Assignment::solution,
                (assignment, solved) -> {
                    assertThat(solved.standing()).as(solved.text()).isEqualTo(Standing.PASSED);
                    assertThat(solved.points()).isEqualTo(solved.maxPoints());
                    assertThat(promisedPoints(assignment)).isEqualTo(solved.maxPoints());
                    assertThat(assignment.hints()).hasSizeGreaterThanOrEqualTo(3);
                });
    }

    @TestFactory
    @DisplayName("is the same notebook as its solution but for the answer and what explains it")
    Stream<DynamicTest> twins() {
        return assignments()
                .map(assignment ->
                        DynamicTest.dynamicTest(
                                assignment.name(),
                                () ->
                                        assertThat(shared(assignment.solution()))
                                                .isEqualTo(shared(assignment.notebook()))));
    }

    /** All, or those whose names begin as a person asked. */
    private static Stream<Assignment> assignments() {
        String only = System.getProperty("course.exercise", "");
        return COURSE.assignments().stream().filter(each -> each.name().startsWith(only));
    }

    private static int promisedPoints(Assignment assignment) {
        return Notebook.read(assignment.notebook())
                .gradedCell(Answer.GRADE_ID)
                .orElseThrow()
                .metadata()
                .path("nbgrader")
                .path("points")
                .asInt();
    }

    /** Id and text of all cells that both notebooks have. */
    private static List<String> shared(Path notebook) {
        return Notebook.read(notebook).cells().stream()
                .filter(cell -> !cell.gradeId().equals(Answer.GRADE_ID))
                .filter(cell -> !cell.id().startsWith("solution-"))
                .map(ExerciseNotebooksTest::idAndText)
                .toList();
    }

    private static String idAndText(Cell cell) {
        return cell.id() + "\n" + cell.source();
    }

    private interface Check {
        void of(Assignment assignment, Judgement judgement);
    }

    /** Two at a time are judged, beginning now; each test waits for its own. */
    private static Stream<DynamicTest> judged(Function<Assignment, Path> notebook, Check check) {
        return assignments()
                .map(assignment -> {
                    Future<Judgement> judgement =
                            TWO.submit(() ->
                                    JUDGE.judge(
                                            assignment, Answer.read(notebook.apply(assignment))));
                    return DynamicTest.dynamicTest(
                            assignment.name(), () -> check.of(assignment, judgement.get()));
                })
                .toList()
                .stream();
    }
}
