package course.cli;

import course.grader.GradedClass;
import course.judge.CourseFolder;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** When work is due, what being late costs, and which attempts count. */
final class PolicyOptions {

    @Option(
            names = "--due",
            paramLabel = "[NN-name=]TIME",
            description =
                    "When it is due, such as 2026-11-01T20:00, for all exercises or one; \"none\""
                            + " takes it back.")
    private List<String> due = List.of();

    @Option(names = "--grace", paramLabel = "MINUTES", description = "After it, free of charge.")
    private Integer grace;

    @Option(
            names = "--late",
            paramLabel = "PERCENT",
            description = "What each day begun takes off the points.")
    private Integer latePercent;

    @Option(
            names = "--late-days",
            paramLabel = "N",
            description =
                    "Late days that each student has for the term; spent in the order of the due"
                            + " times. 0 takes them back.")
    private Integer lateDays;

    @Option(
            names = "--attempts",
            paramLabel = "[NN-name=]N",
            description = "How many attempts count, the first ones; \"none\" lifts the limit.")
    private List<String> attempts = List.of();

    @Option(
            names = "--counts",
            paramLabel = "last|best",
            description = "Which of several attempts counts.")
    private Counts counts;

    /** Which of several attempts counts. */
    enum Counts {
        LAST,
        BEST
    }

    /** Says back what holds then, if something was said. */
    void apply(GradedClass graded, CourseFolder course, Consumer<String> tell) {
        var before = graded.policy();
        due.forEach(each -> graded.setDue(course, each));
        if (grace != null) {
            graded.setGrace(Duration.ofMinutes(grace));
        }
        if (latePercent != null) {
            graded.setPercentPerDay(latePercent);
        }
        if (lateDays != null) {
            graded.setLateDays(lateDays);
        }
        attempts.forEach(each -> graded.setAttempts(course, each));
        if (counts != null) {
            graded.setBestCounts(counts == Counts.BEST);
        }
        if (!graded.policy().equals(before)) {
            tell.accept(graded.policy().inWords());
        }
    }
}
