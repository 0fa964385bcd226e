package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import course.judge.Answer;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.RunLimits;
import course.judge.Standing;
import course.judge.compile.AnswerCompiler;
import course.judge.compile.CompileResult.Compiled;
import course.judge.run.HiddenTests;
import course.judge.run.PreparedJvms;
import course.judge.run.RunResult;
import course.judge.run.TestChild;
import course.judge.sandbox.Confinement;
import course.judge.sandbox.StrongestConfinement;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run may use up, beside the clock's limit. */
@DisplayName("A test run")
class LimitsTest {

    private static final Duration AMPLE = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final String SPINS =
            SmallCourse.SOLUTION.replace("return 42", "while (true) Thread.onSpinWait()");

    private static final String BOMB =
            SmallCourse.SOLUTION.replace(
                    "return 42;",
                    """
                    while (true) {
                        new Thread(() -> {
                            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
                        }).start();
                    }
                    """);

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;

    @BeforeAll
    static void prepare() throws Exception {
        course = SmallCourse.in(shared.resolve("course")).prepare();
    }

    @Test
    @DisplayName("that burns processor time is stopped long before the clock would stop it")
    void processorTime() throws Exception {
        try (Judge judge = new Judge(course.folder(), new RunLimits(AMPLE, SECOND))) {
            Judgement spins = judge.judge(course.assignment(), Answer.ofCell(SPINS));
            assertThat(spins.kind()).as(spins.text()).isEqualTo("PROCESSOR");
            assertThat(spins.standing()).isEqualTo(Standing.NOT_JUDGED);
            assertThat(spins.points()).isZero();
        }
    }

    /** With a grader that looks away for ever; the system has a limit of its own. */
    @Test
    @Needs(Tool.BUBBLEWRAP)
    @DisplayName("that burns processor time is stopped by the system if the grader does not look")
    void systemsOwnLimit() throws Exception {
        Path cache = course.folder().root().resolve(".course/judge");
        var jvms = PreparedJvms.in(cache);
        Confinement confinement = StrongestConfinement.in(cache, jvms.places()).with(SECOND);
        try (var compiler = new AnswerCompiler(jvms.compileWorker(), AMPLE);
                var child = TestChild.start(jvms.testRun(1), confinement)) {
            HiddenTests tests = HiddenTests.load(course.assignment(), compiler, cache);
            var answer = (Compiled) compiler.compile(Answer.ofCell(SPINS).units(), "");
            var limits = new RunLimits(AMPLE, AMPLE);
            RunResult result = child.run(tests, answer.classes(), Map.of(), limits);
            assertThat(result.ending()).isEqualTo(RunResult.Ending.PROCESSOR);
        }
    }

    @ParameterizedTest(name = "in the tier \"{0}\"")
    @CsvSource({"limits, prlimit setpriv", "plain, ''"})
    @DisplayName("that starts threads without end is stopped without bubblewrap, too")
    @Needs(Tool.BUBBLEWRAP)
    void threads(String tier, String tools) throws Exception {
        Path path = Files.createDirectories(folder.resolve("bin"));
        for (String tool : tools.split(" ")) {
            if (!tool.isEmpty()) {
                Files.createSymbolicLink(path.resolve(tool), Path.of("/usr/bin", tool));
            }
        }
        Path submitted = folder.resolve("submitted");
        handIn(submitted, "honest", SmallCourse.SOLUTION);
        handIn(submitted, "starts threads", BOMB);
        Path out = folder.resolve("graded");
        CourseCommand graded =
                CourseCommand.run(
                        course,
                        List.of("/usr/bin/env", "PATH=" + path),
                        "grade",
                        submitted.toString(),
                        "--out",
                        out.toString(),
                        "--unsafe");
        assertThat(graded.exit()).as(graded.toString()).isZero();
        assertThat(graded.err()).contains("sandbox: " + tier);
        ClassResults results = ClassResults.of(out);
        assertThat(results.of("honest").path("verdict").asText()).isEqualTo("PASSED");
        JsonNode bomb = results.of("starts threads");
        assertThat(bomb.path("kind").asText()).as(bomb.toString()).isEqualTo("THREADS");
        assertThat(bomb.path("verdict").asText()).isEqualTo("FAILED");
        assertThat(results.page("starts threads")).contains("more threads were alive at once");
    }

    private static void handIn(Path submitted, String student, String answer) throws Exception {
        Path own = Files.createDirectories(submitted.resolve(student));
        Files.writeString(own.resolve("01-answer.ipynb"), SmallCourse.notebook(answer));
    }
}
