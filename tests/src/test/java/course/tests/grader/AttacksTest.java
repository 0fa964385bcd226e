package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.GradedClass;
import course.grader.Grading;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile answers, graded as one class among honest ones: each ends as the table says, each student
 * is told something, and nobody else's points change. Accidents of files are in {@link
 * AccidentsTest}.
 */
@DisplayName("Attacks on the grader")
@Needs(Tool.BUBBLEWRAP)
class AttacksTest {

    private static final String TESTS =
            """
            @Test @Points(2) @DisplayName("the answer is 42")
            void isRight() throws Exception { assertEquals(42, new Question().answer(), "The answer"); }

            @Test @Points(1) @DisplayName("it is 42 whoever asks")
            void isRightAgain() throws Exception { assertEquals(42, new Question().answer(), "The second answer"); }

            @Test @Points(1) @DisplayName("all answers are 42")
            void allAreRight() { assertEquals(List.of(42), new Question().all(), "All answers"); }
            """;

    private static final String RIGHT =
            "class Question { int answer() throws Exception { return 42; }"
                    + " List<Integer> all() { return List.of(42); } }\n";

    private static final int HONEST = 3;

    @TempDir static Path folder;

    private static final List<Attack> ATTACKS = new ArrayList<>();
    private static final List<Attack> ENDLESS = AttacksOnTheMachine.endless();
    private static ClassResults results;
    private static ClassResults endlessResults;

    @BeforeAll
    static void gradeAll() throws Exception {
        ATTACKS.addAll(AttacksOnTheMachine.all());
        ATTACKS.addAll(AttacksOnTheVerdict.all());
        SmallCourse course = SmallCourse.in(folder.resolve("course"), TESTS, RIGHT).prepare();
        results = grade(course, "class", ATTACKS, null);
        endlessResults = grade(course, "endless", ENDLESS, Duration.ofSeconds(1));
    }

    private static ClassResults grade(
            SmallCourse course, String name, List<Attack> attacks, Duration limit)
            throws Exception {
        Path submitted = folder.resolve(name);
        for (Attack each : attacks) {
            handIn(submitted, each.name(), each.file(), each.source());
        }
        for (int i = 0; i < HONEST && limit == null; i++) {
            handIn(submitted, "honest " + i, "01-answer.ipynb", RIGHT);
        }
        Path out = folder.resolve(name + "-graded");
        var options = new Grading.Options(submitted, out, 2, false, List.of(), false, limit);
        try (var graded = GradedClass.open(out)) {
            Grading.Outcome outcome = graded.grade(course.folder(), options, ClassResults.SILENT);
            assertThat(outcome.failures()).isEmpty();
            graded.writeReports();
        }
        return ClassResults.of(out);
    }

    private static void handIn(Path submitted, String student, String file, String source)
            throws Exception {
        Path own = Files.createDirectories(submitted.resolve(student).resolve("01-answer"));
        Files.writeString(
                own.resolve(file), file.endsWith(".java") ? source : SmallCourse.notebook(source));
    }

    @TestFactory
    @DisplayName("end as they should")
    Stream<DynamicTest> attacks() {
        return Stream.concat(
                ATTACKS.stream().map(each -> test(each, results)),
                ENDLESS.stream().map(each -> test(each, endlessResults)));
    }

    private static DynamicTest test(Attack attack, ClassResults all) {
        return DynamicTest.dynamicTest(
                attack.name(),
                () -> {
                    JsonNode result = all.of(attack.name());
                    assertThat(attack.kinds())
                            .as(result.toString())
                            .contains(result.path("kind").asText());
                    if (!attack.kinds().contains("PASSED")) {
                        assertThat(result.path("points").asInt())
                                .as(result.toString())
                                .isLessThan(4);
                    }
                    assertThat(all.page(attack.name()))
                            .contains("01-answer")
                            .doesNotContain(
                                    "<script>alert", "\tat ", "AnswerTest.java", "assertEquals(42");
                });
    }

    @Test
    @DisplayName("are more than eighty")
    void areMany() {
        assertThat(ATTACKS.size() + ENDLESS.size()).isGreaterThanOrEqualTo(80);
        assertThat(ATTACKS).extracting(Attack::name).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("take nothing from the honest")
    void othersKeepTheirPoints() {
        for (int i = 0; i < HONEST; i++) {
            assertThat(results.of("honest " + i).path("points").asText()).isEqualTo("4");
        }
    }

    @Test
    @DisplayName("leave no process behind")
    void nothingIsLeft() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!left().isEmpty() && System.nanoTime() < deadline) {
            // A killed process takes a moment to go.
            Thread.sleep(100);
        }
        assertThat(left()).isEmpty();
    }

    private static List<String> left() {
        return ProcessHandle.current()
                .descendants()
                .map(each -> each.info().commandLine().orElse(""))
                .filter(each -> each.contains(folder.toString()))
                .toList();
    }
}
