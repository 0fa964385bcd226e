package course.judge;

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

    /** One object, for programs; {@link VerdictJson} says what is in it. */
    public String toJson() {
        return VerdictJson.of(this);
    }
}
