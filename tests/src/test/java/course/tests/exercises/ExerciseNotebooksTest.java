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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every exercise")
class ExerciseNotebooksTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final Judge JUDGE = new Judge(COURSE);
    private static final Map<Assignment, Judgement> SOLVED = new HashMap<>();

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @TestFactory
    @DisplayName("comes with an answer cell that compiles, runs and fails")
    Stream<DynamicTest> starterFails() {
        return each(assignment -> {
            Judgement starter = JUDGE.judge(assignment, Answer.read(assignment.notebook()));
            assertThat(starter.standing()).as(starter.text()).isEqualTo(Standing.FAILED);
            assertThat(starter.problems()).as(starter.text()).isEmpty();
            assertThat(Answer.read(assignment.notebook()).source()).contains("// TODO");
        });
    }

    @TestFactory
    @DisplayName("has a solution that passes with all points")
    Stream<DynamicTest> solutionPasses() {
        return each(assignment -> {
            Judgement solved = solved(assignment);
            assertThat(solved.standing()).as(solved.text()).isEqualTo(Standing.PASSED);
            assertThat(solved.points()).isEqualTo(solved.maxPoints());
        });
    }

    @TestFactory
    @DisplayName("is the same notebook as its solution but for the answer and what explains it")
    Stream<DynamicTest> twins() {
        return each(assignment ->
                assertThat(shared(assignment.solution())).isEqualTo(shared(assignment.notebook())));
    }

    @TestFactory
    @DisplayName("promises the points that its tests give, and has at least three hints")
    Stream<DynamicTest> pointsAndHints() {
        return each(assignment -> {
            Notebook notebook = Notebook.read(assignment.notebook());
            int promised =
                    notebook.gradedCell(Answer.GRADE_ID)
                            .orElseThrow()
                            .metadata()
                            .path("nbgrader")
                            .path("points")
                            .asInt();
            Judgement solved = solved(assignment);
            assertThat(promised).isEqualTo(solved.maxPoints());
            assertThat(assignment.hints()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    /** Judged once for all tests: it takes a second. */
    private static Judgement solved(Assignment assignment) throws InterruptedException {
        Judgement known = SOLVED.get(assignment);
        if (known == null) {
            known = JUDGE.judge(assignment, Answer.read(assignment.solution()));
            SOLVED.put(assignment, known);
        }
        return known;
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
        void run(Assignment assignment) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return COURSE.assignments().stream()
                .map(assignment ->
                        DynamicTest.dynamicTest(assignment.name(), () -> check.run(assignment)));
    }
}
