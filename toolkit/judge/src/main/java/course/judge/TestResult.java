package course.judge;

import course.explorer.Exploration;
import course.explorer.Kind;
import course.explorer.Step;
import course.explorer.Verdict;
import java.util.List;
import java.util.Map;

/**
 * How one promise of an exercise was kept.
 *
 * @param id the test's name for programs
 * @param promise what the test promises, in words
 * @param points got
 * @param of points to get
 * @param kind why it did not pass, such as {@code ASSERTION} or {@code DEADLOCK}; empty if it did
 * @param message what was seen
 * @param line of the answer, or 0
 * @param failing schedules that failed, or 0 where none were counted
 * @param schedules that were run, or 0
 * @param trace the interleaving that failed, or nothing
 * @param explanation what the failure means, or nothing
 */
public record TestResult(
        String id,
        String promise,
        Standing standing,
        int points,
        int of,
        String kind,
        String message,
        int line,
        long failing,
        long schedules,
        List<TraceStep> trace,
        String explanation) {

    public TestResult {
        trace = List.copyOf(trace);
    }

    /**
     * What the explorer found, told in the words and lines of the answer's author.
     *
     * @throws IllegalArgumentException if it found nothing: there is no {@link #trace}
     */
    public Exploration exploration(Answer answer) {
        return new Exploration(
                Verdict.FAILED,
                Kind.valueOf(kind),
                List.of(),
                message,
                schedules,
                failing,
                0,
                0,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                "",
                "",
                trace.stream().map(step -> step(answer, step)).toList());
    }

    private static Step step(Answer answer, TraceStep step) {
        boolean own = step.line() > 0;
        return new Step(
                step.step(),
                step.thread(),
                step.action(),
                own ? answer.at(step.line()) : "",
                own ? answer.line(step.line()) : "",
                step.moment());
    }
}
