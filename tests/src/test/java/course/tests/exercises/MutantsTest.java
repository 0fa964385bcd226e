package course.tests.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.mutants.ExerciseScore;
import course.mutants.Fate;
import course.mutants.KnownSurvivor;
import course.mutants.Mutant;
import course.mutants.MutantRun;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mutants of the right answers are killed, or a table says why not. A few of each exercise with a
 * fixed seed; with {@code -Dcourse.full} all of them.
 */
@DisplayName("Mutants of the right answers")
class MutantsTest {

    private static final CourseFolder COURSE = CourseFolder.find();
    private static final int OF_EACH = Boolean.getBoolean("course.full") ? 0 : 1;
    private static final int SEED = 1;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @BeforeAll
    static void prepare() throws InterruptedException {
        Judge.prepare(COURSE);
    }

    @TestFactory
    @DisplayName("are killed, are equivalent, or are known to be left to do")
    List<DynamicTest> survivors() throws IOException, InterruptedException {
        String only = System.getProperty("course.exercise", "");
        List<Assignment> assignments =
                COURSE.assignments().stream().filter(each -> each.name().startsWith(only)).toList();
        var run =
                new MutantRun(COURSE, new MutantRun.Options(2, OF_EACH, SEED, LIMIT), new Silent());
        run.judge(assignments);
        return run.scores().stream()
                .map(score ->
                        DynamicTest.dynamicTest(
                                score.exercise(),
                                () -> check(COURSE.assignment(score.exercise()), score)))
                .toList();
    }

    private static void check(Assignment assignment, ExerciseScore score) {
        List<KnownSurvivor> backlog = KnownSurvivor.backlog(assignment);

        assertThat(score.judged()).isPositive();
        assertThat(score.survivors())
                .as("survivors in no table; ./course mutants %s shows them", assignment.number())
                .allMatch(mutant -> backlog.stream().anyMatch(mutant::isNamedBy));
        assertThat(score.stale()).as("rows of equivalent.csv that name no survivor").isEmpty();
    }

    private static final class Silent implements MutantRun.Listener {
        @Override
        public void making(String exercise) {}

        @Override
        public void found(int mutants, int toJudge) {}

        @Override
        public void judged(String exercise, Mutant mutant, Fate fate) {}
    }
}
