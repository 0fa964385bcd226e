package course.judge;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Exploration;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one answer, with all that its author is told. Immutable.
 *
 * @param exercise its name
 * @param standing how the answer stands as a whole
 * @param tests one result for each hidden test, in order; empty if the answer was not run
 * @param problems why it was not run; empty if it was
 * @param maxPoints of these tests
 * @param hidden how many tests the exercise has besides, which only a teacher's copy runs
 * @param sandbox in which it was compiled and run
 */
public record Judgement(
        String exercise,
        Answer answer,
        Standing standing,
        List<TestResult> tests,
        List<Problem> problems,
        int maxPoints,
        int hidden,
        Sandbox sandbox) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Judgement {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /** Points got; an answer as a whole may fail and still have some. */
    public int points() {
        return tests.stream().mapToInt(TestResult::points).sum();
    }

    /**
     * The first reason why the answer did not pass, such as {@code DEADLOCK} or {@code
     * NOT_COMPILED}; {@code PASSED} if it did.
     */
    public String kind() {
        if (!problems.isEmpty()) {
            return problems.getFirst().kind();
        }
        return tests.stream()
                .filter(test -> test.standing() == standing)
                .filter(test -> standing != Standing.PASSED)
                .map(TestResult::kind)
                .findFirst()
                .orElse(standing.name());
    }

    /**
     * The failure whose interleaving is shown, as the explorer found it: to draw, or to step
     * through. Its lines are named as the author knows them.
     */
    public Optional<Exploration> failingSchedule() {
        return Optional.ofNullable(firstWithTrace()).map(test -> test.exploration(answer));
    }

    /** The failure whose interleaving is shown; one is enough to think about at a time. */
    TestResult firstWithTrace() {
        return tests.stream().filter(test -> !test.trace().isEmpty()).findFirst().orElse(null);
    }

    /** What the learner reads. */
    public String text() {
        return Feedback.of(this);
    }

    /** One object, for programs: {@code verdict, kind, points, maxPoints, problems, tests}. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("exercise", exercise);
        root.put("verdict", standing.name());
        root.put("kind", kind());
        root.put("points", points());
        root.put("maxPoints", maxPoints);
        root.put("hiddenTests", hidden);
        root.put("sandbox", sandbox.word());
        ArrayNode problemList = root.putArray("problems");
        for (Problem problem : problems) {
            problemList
                    .addObject()
                    .put("kind", problem.kind())
                    .put("line", problem.line())
                    .put("sentence", problem.sentence());
        }
        ArrayNode testList = root.putArray("tests");
        tests.forEach(test -> addTest(test, testList.addObject()));
        return root.toString();
    }

    private static void addTest(TestResult test, ObjectNode node) {
        node.put("id", test.id())
                .put("promise", test.promise())
                .put("verdict", test.standing().name())
                .put("kind", test.kind())
                .put("points", test.points())
                .put("of", test.of())
                .put("message", test.message())
                .put("line", test.line())
                .put("failing", test.failing())
                .put("schedules", test.schedules())
                .put("explanation", test.explanation());
        ArrayNode trace = node.putArray("trace");
        for (TraceStep step : test.trace()) {
            trace.addObject()
                    .put("step", step.step())
                    .put("thread", step.thread())
                    .put("action", step.action())
                    .put("line", step.line());
        }
    }
}
