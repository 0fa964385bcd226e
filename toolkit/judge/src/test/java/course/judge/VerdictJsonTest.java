package course.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A verdict as JSON")
class VerdictJsonTest {

    private static final Lane RUNS = new Lane("a", Doing.RUNS, List.of("left", "right"), "", "");
    private static final Lane WAITS =
            new Lane("b \"</script>\"", Doing.WAITS, List.of(), "left", "a");

    private static final TestResult TEST =
            new TestResult(
                    "both",
                    "both come through",
                    Standing.FAILED,
                    0,
                    3,
                    "DEADLOCK",
                    "b waits for ever",
                    7,
                    2,
                    4,
                    List.of(
                            new TraceStep(
                                    1,
                                    "a",
                                    "locks left",
                                    6,
                                    new Moment(List.of(RUNS, WAITS), Map.of("sum", "1")))),
                    "Take both in one order.");

    private static final Judgement JUDGEMENT =
            new Judgement(
                    "09-break-the-deadlock",
                    new Answer(
                            List.of(
                                    new Answer.Part(
                                            "Answer.java", "class Answer {}\n\n\n\n\n\n", ""),
                                    new Answer.Part("Main.java", "class Main {}\n", "")),
                            List.of("Look."),
                            Map.of()),
                    Standing.FAILED,
                    List.of(TEST),
                    List.of(),
                    3,
                    0,
                    Sandbox.BUBBLEWRAP);

    @Test
    @DisplayName("is read as it was written, with how things stood after each step")
    void roundTrip() throws Exception {
        var json = new ObjectMapper().readTree(JUDGEMENT.toJson());
        assertThat(VerdictJson.test(json.path("tests").get(0))).isEqualTo(TEST);
        Answer answer = JUDGEMENT.answer();
        Answer read = VerdictJson.answer(json, answer.source());
        for (int line = 2; line < answer.source().lines().count(); line++) {
            assertThat(read.at(line)).isEqualTo(answer.at(line));
            assertThat(read.line(line)).isEqualTo(answer.line(line));
        }
        assertThat(json.path("remarks").get(0).asText()).isEqualTo("Look.");
    }

    @Test
    @DisplayName("of an older course, without moments, is read as well")
    void older() throws Exception {
        var old =
                new ObjectMapper()
                        .readTree(
                                """
                                {"id":"both","promise":"both come through","verdict":"FAILED",
                                 "kind":"DEADLOCK","points":0,"of":3,
                                 "trace":[{"step":1,"thread":"a","action":"locks left","line":6}]}
                                """);
        TestResult read = VerdictJson.test(old);
        assertThat(read.trace()).extracting(TraceStep::action).containsExactly("locks left");
        assertThat(read.exploration(JUDGEMENT.answer()).htmlSteps("the steps"))
                .contains("locks left", "Answer.java, line 5");
    }
}
