package course.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The judge")
class JudgeTest {

    private static final String ONE_TEST =
            """
            @Test @Points(2) @DisplayName("the answer is 42") @Explain("Ask the mice.")
            void isRight() { assertEquals(42, new Question().answer(), "The answer"); }
            """;

    private static final Duration AMPLE = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    @DisplayName("passes what keeps every promise, with all points")
    void passes() throws Exception {
        Judgement judgement = judge(ONE_TEST, Fixture.SOLUTION);
        assertThat(judgement.standing()).as(judgement.text()).isEqualTo(Standing.PASSED);
        assertThat(judgement.points()).isEqualTo(2).isEqualTo(judgement.maxPoints());
        assertThat(judgement.text()).contains("✓ the answer is 42", "2 of 2 points");
    }

    @Test
    @DisplayName("says which promise was broken, with the values, and shows nothing of the test")
    void explainsAFailure() throws Exception {
        Judgement judgement = judge(ONE_TEST, Fixture.SOLUTION.replace("42", "41"));
        assertThat(judgement.standing()).isEqualTo(Standing.FAILED);
        assertThat(judgement.kind()).isEqualTo("ASSERTION");
        assertThat(judgement.points()).isZero();
        assertThat(judgement.text())
                .contains(
                        "✗ the answer is 42", "The answer is 41, it should be 42.", "Ask the mice.")
                .doesNotContain("AnswerTest", "assertEquals", "\tat ");
    }

    @Test
    @DisplayName("names the author's own line when the answer throws")
    void namesTheLine() throws Exception {
        Judgement judgement =
                judge(ONE_TEST, Fixture.SOLUTION.replace("return 42", "return 42 / (1 - 1)"));
        assertThat(judgement.kind()).isEqualTo("EXCEPTION");
        assertThat(judgement.text())
                .contains("ArithmeticException: / by zero", "your cell, line 3", "42 / (1 - 1)");
    }

    @Test
    @DisplayName("points at cell and line of what does not compile, and says what to do")
    void explainsCompileErrors() throws Exception {
        Judgement judgement =
                judge(ONE_TEST, Fixture.SOLUTION.replace("return 42", "return new Semaphor(42)"));
        assertThat(judgement.kind()).isEqualTo("NOT_COMPILED");
        assertThat(judgement.text()).contains("your cell, line 3", "Semaphor is not known here");
        Judgement lock =
                judge(
                        ONE_TEST,
                        Fixture.SOLUTION.replace("return 42", "new ReentrantLock(); return 42"));
        assertThat(lock.text()).contains("import java.util.concurrent.locks.ReentrantLock;");
    }

    @Test
    @DisplayName("says in a sentence what the tests call and the answer lacks")
    void explainsABrokenContract() throws Exception {
        Judgement judgement =
                judge(ONE_TEST, Fixture.SOLUTION.replace("int answer", "long answer"));
        assertThat(judgement.kind()).isEqualTo("CONTRACT");
        assertThat(judgement.text())
                .contains("Your class Question has no method int answer(); it has long answer().");
    }

    @Test
    @DisplayName("gives no pass when a test ends the process: missing results are failures")
    void missingResultsFail() throws Exception {
        Judgement judgement =
                judge(
                        ONE_TEST
                                + """
                                @Test @Points(3) void ends() { Runtime.getRuntime().halt(0); }
                                """,
                        Fixture.SOLUTION);
        assertThat(judgement.standing()).isEqualTo(Standing.FAILED);
        assertThat(judgement.kind()).isEqualTo("MISSING");
    }

    @Test
    @DisplayName("believes nothing of a run in which somebody else wrote to the results")
    void forgedResultsFail() throws Exception {
        Judgement judgement =
                judge(
                        ONE_TEST
                                + """
                                @Test void forges() throws Exception {
                                    try (var out = new FileOutputStream(FileDescriptor.out)) {
                                        out.write(new byte[400]);
                                    }
                                }
                                """,
                        Fixture.SOLUTION);
        assertThat(judgement.standing()).isEqualTo(Standing.FAILED);
        assertThat(judgement.kind()).isEqualTo("FORGED");
        assertThat(judgement.points()).isZero();
    }

    @Test
    @DisplayName("stops what does not end, and then says \"not judged\", not \"failed\"")
    void endlessIsNotJudged() throws Exception {
        Fixture fixture = Fixture.in(folder, ONE_TEST);
        try (Judge judge = new Judge(fixture.course(), Duration.ofSeconds(2))) {
            Judgement judgement =
                    judge.judge(
                            fixture.assignment(),
                            Answer.ofCell(
                                    Fixture.SOLUTION
                                            .replace("return 42", "while (true) {}")
                                            .replace("while (true) {};", "while (true) {}")));
            assertThat(judgement.standing()).as(judgement.text()).isEqualTo(Standing.NOT_JUDGED);
            assertThat(judgement.standing().exitCode()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("judges what throws a message of 3 MB in every schedule, as what it is")
    void hugeMessages() throws Exception {
        String explored =
                """
                @course.explorer.Schedules void isRightInAllSchedules() throws Exception {
                    Thread other = new Thread(() -> new Question().answer());
                    other.start();
                    assertEquals(42, new Question().answer(), "The answer");
                    other.join();
                }
                """;
        String thrown =
                "Thread.currentThread().setName(\"n\".repeat(3_000_000));"
                        + " if (getClass() != null) throw new RuntimeException(\"x\".repeat(3_000_000));"
                        + " return 42";
        Judgement judgement =
                judge(ONE_TEST + explored, Fixture.SOLUTION.replace("return 42", thrown));
        assertThat(judgement.tests()).hasSize(2);
        assertThat(judgement.tests())
                .allSatisfy(test -> {
                    assertThat(test.kind()).isEqualTo("EXCEPTION");
                    assertThat(test.message()).contains("RuntimeException: xxx", "characters");
                });
        assertThat(judgement.text()).hasSizeLessThan(20_000);
    }

    @Test
    @DisplayName("takes names for classes that are no names for files")
    void namesThatAreNoFiles() throws Exception {
        String others = "class node { } class Zähler { } class " + "N".repeat(300) + " { } ";
        String used = "new Node(); new node(); new Zähler(); return 42";
        Judgement judgement =
                judge(
                        ONE_TEST,
                        "class Node { } " + others + Fixture.SOLUTION.replace("return 42", used));
        assertThat(judgement.standing()).as(judgement.text()).isEqualTo(Standing.PASSED);
    }

    @Test
    @DisplayName("gives its verdict as one JSON object")
    void json() throws Exception {
        String json = judge(ONE_TEST, Fixture.SOLUTION).toJson();
        assertThat(json)
                .startsWith("{\"exercise\":\"01-answer\",\"verdict\":\"PASSED\"")
                .contains("\"points\":2", "\"promise\":\"the answer is 42\"")
                .doesNotContain("\n");
    }

    private Judgement judge(String tests, String answer) throws IOException, InterruptedException {
        Fixture fixture = Fixture.in(folder, tests);
        try (Judge judge = new Judge(fixture.course(), AMPLE)) {
            return judge.judge(fixture.assignment(), Answer.ofCell(answer));
        }
    }
}
