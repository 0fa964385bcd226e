package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Standing;
import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./course new-exercise} writes, as a contributor finds it. */
@DisplayName("A new exercise")
@Needs(Needs.Tool.SHELL)
class NewExerciseTest {

    private static final String NAME = "90-count-to-two";

    @TempDir private Path folder;

    @Test
    @DisplayName("is judged as it should be before a word of it was changed")
    void works() throws Exception {
        Clone clone = Clone.into(folder.resolve("course"), folder.resolve("home")).withToolkit();

        var made = clone.course("new-exercise", NAME);
        assertThat(made.code()).as(made::all).isZero();
        assertThat(made.out().lines())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(clone.folder().resolve(file)).exists());

        Assignment exercise = new CourseFolder(clone.folder()).assignment("90");
        try (Judge judge = new Judge(new CourseFolder(clone.folder()))) {
            assertThat(judge.judge(exercise, Answer.read(exercise.notebook())).standing())
                    .isEqualTo(Standing.FAILED);
            assertThat(judge.judge(exercise, Answer.read(exercise.solution())).standing())
                    .isEqualTo(Standing.PASSED);
            for (Path answer : answers(exercise)) {
                Judgement judgement = judge.judge(exercise, Answer.read(answer));
                String filed = answer.getParent().getFileName().toString();
                assertThat(judgement.kind())
                        .as(judgement.text())
                        .isEqualTo(filed.equals("right") ? "PASSED" : filed);
            }
        }
        assertThat(exercise.hints()).hasSize(3);

        var again = clone.course("new-exercise", "90-something-else");
        assertThat(again.code()).as(again::all).isEqualTo(2);
        assertThat(again.err()).contains("90", NAME);
        for (String name : List.of("count", "../91-count")) {
            var refused = clone.course("new-exercise", name);
            assertThat(refused.code()).as(refused::all).isEqualTo(2);
        }
    }

    private static List<Path> answers(Assignment exercise) throws IOException {
        try (Stream<Path> files = Files.walk(exercise.tests())) {
            return files.filter(file -> file.toString().matches(".*/(right|wrong/.*)/.*\\.java"))
                    .sorted()
                    .toList();
        }
    }
}
