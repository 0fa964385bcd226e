package course.judge;

import course.judge.run.Report;
import course.judge.run.RunResult;
import course.judge.run.RunResult.Ending;
import course.judge.run.TestPlan;
import course.judge.run.TestPlan.PlannedTest;
import java.util.List;

/** What a test run's reports mean: what is missing, doubled or forged is never a pass. */
final class RunVerdict {

    private RunVerdict() {}

    /** One for each planned test, in order. */
    static List<TestResult> results(TestPlan plan, RunResult run) {
        return plan.tests().stream().map(test -> result(test, run)).toList();
    }

    /** One failed test fails the answer, whatever else was left open. */
    static Standing standing(List<TestResult> results, RunResult run) {
        for (Standing standing :
                List.of(Standing.FAILED, Standing.NOT_JUDGED, Standing.UNDECIDED)) {
            if (results.stream().anyMatch(each -> each.standing() == standing)) {
                return standing;
            }
        }
        return run.ending() == Ending.COMPLETE ? Standing.PASSED : Standing.FAILED;
    }

    private static TestResult result(PlannedTest test, RunResult run) {
        Report report = run.ending() == Ending.FORGED ? forged() : run.reports().get(test.id());
        if (report == null) {
            report = unreported(test, run);
        }
        boolean passed = report.standing() == Standing.PASSED;
        return new TestResult(
                test.id(),
                test.promise(),
                report.standing(),
                passed ? test.points() : 0,
                test.points(),
                report.kind(),
                report.message(),
                report.line(),
                report.failing(),
                report.schedules(),
                report.trace(),
                report.standing() == Standing.FAILED
                        ? KindWords.explain(report.kind(), test.explanation())
                        : "");
    }

    private static Report forged() {
        return new Report(
                Standing.FAILED,
                "FORGED",
                "A result came that the judge's own runner did not send. No result of this run"
                        + " counts.",
                0,
                0,
                0,
                List.of());
    }

    private static Report unreported(PlannedTest test, RunResult run) {
        boolean during = test.id().equals(run.begun());
        return switch (run.ending()) {
            case STOPPED ->
                    unreported(
                            Standing.NOT_JUDGED,
                            "STOPPED",
                            during
                                    ? "This test did not end, and was stopped by the clock, twice. Does a"
                                            + " loop of yours look again and again, or does a thread wait"
                                            + " for what never comes? Let it wait until it is woken."
                                    : "Not reached: the run was stopped before.");
            case PROCESSOR ->
                    unreported(
                            Standing.NOT_JUDGED,
                            "PROCESSOR",
                            during
                                    ? "This test used more processor time than a run may have, and"
                                            + " was stopped, twice."
                                    : "Not reached: the run was stopped before.");
            case THREADS ->
                    unreported(
                            Standing.FAILED,
                            "THREADS",
                            during
                                    ? "In this test more threads were alive at once than a run may"
                                            + " have (512), and it was stopped."
                                    : "Not reached: the run was stopped before, for it had too many"
                                            + " threads.");
            case COMPLETE, VANISHED, FORGED ->
                    unreported(
                            Standing.FAILED,
                            "MISSING",
                            during
                                    ? "The Java process ended in the middle of this test (out of"
                                            + " memory, or ended by the answer)."
                                    : "This test did not report: the Java process had ended"
                                            + " before.");
        };
    }

    private static Report unreported(Standing standing, String kind, String message) {
        return new Report(standing, kind, message, 0, 0, 0, List.of());
    }
}
