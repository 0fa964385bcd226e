package course.judge.run;

import course.explorer.BusyWaiting;
import course.explorer.BusyWaiting.Way;
import course.explorer.Exploration;
import course.explorer.Step;
import course.explorer.Verdict;
import course.judge.Standing;
import course.judge.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the explorer found into a report for the author of the answer. */
final class Explorations {

    /** The name under which every answer is compiled. */
    private static final Pattern ANSWER_LINE = Pattern.compile("Answer\\.java:(\\d+)");

    /** Longer interleavings than this are shown by their end. */
    private static final int LONG_TRACE = 60;

    private static final int END_OF_TRACE = 16;

    private Explorations() {}

    static Report report(Exploration found) {
        if (found.verdict() != Verdict.FAILED) {
            return new Report(
                    Standing.UNDECIDED,
                    "BOUNDED",
                    Told.message(found.reason()) + ". " + advice(found),
                    roundIn(found).map(each -> line(each.source())).orElse(0),
                    0,
                    found.schedules(),
                    List.of());
        }
        List<TraceStep> trace =
                end(
                        found.trace().stream()
                                .filter(Explorations::isTold)
                                .map(Explorations::step)
                                .toList());
        int line =
                trace.stream().mapToInt(TraceStep::line).filter(each -> each > 0).max().orElse(0);
        return new Report(
                Standing.FAILED,
                found.kind().name(),
                Sentences.plain(Told.message(found.reason())) + before(found),
                line,
                found.failing(),
                found.schedules(),
                trace);
    }

    /** An exception that ended a thread may be why a value is wrong. */
    private static String before(Exploration found) {
        return found.remarks().stream()
                .filter(remark -> remark.startsWith(Exploration.EXCEPTION_BEFORE))
                .findFirst()
                .map(remark -> " First " + Sentences.within(Told.message(remark)) + ".")
                .orElse("");
    }

    /**
     * What is said of an answer that waits in a loop where its task forbids it.
     *
     * @param forbidden the ways, and why
     */
    static Optional<Report> busyWaiting(List<BusyWaiting> seen, Map<Way, String> forbidden) {
        return seen.stream()
                .filter(each -> isForbidden(each, forbidden))
                .findFirst()
                .map(each ->
                        Report.failed(
                                "BUSY_WAITING",
                                "In this loop a thread "
                                        + each.way().sentence()
                                        + ", which the task does not allow: "
                                        + forbidden.get(each.way())
                                        + ".",
                                line(each.source())));
    }

    /** Whether it is a loop of the answer's in which a thread waits in one of those ways. */
    static boolean isForbidden(BusyWaiting found, Map<Way, String> forbidden) {
        return forbidden.containsKey(found.way()) && line(found.source()) > 0;
    }

    /** What the author of the answer can do about an exploration that decided nothing. */
    private static String advice(Exploration found) {
        if (!found.escapes().isEmpty()) {
            return "Do without that call, and all orders of the threads can be tried.";
        }
        return roundIn(found)
                .map(each ->
                        "At line "
                                + line(each.source())
                                + " a thread "
                                + each.way().sentence()
                                + ": let it wait until it is woken.")
                .orElse(
                        "Fewer steps in which threads may pass each other help: do threads go round in"
                                + " circles, or more of them work than are needed?");
    }

    private static Optional<BusyWaiting> roundIn(Exploration found) {
        return found.busyWaiting().stream().filter(each -> line(each.source()) > 0).findFirst();
    }

    private static int line(String source) {
        Matcher line = ANSWER_LINE.matcher(source);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    /**
     * Whether the author of the answer needs a step: those in the answer, the calls into it, who is
     * interrupted, and who is left waiting. What else the test does around it is left out.
     */
    private static boolean isTold(Step step) {
        return line(step.source()) > 0
                || isWaiting(step)
                || isCall(step)
                || step.action().startsWith("interrupts ");
    }

    /** Of a long run only that. */
    private static List<TraceStep> end(List<TraceStep> told) {
        int from = told.size() > LONG_TRACE ? told.size() - END_OF_TRACE : 0;
        List<TraceStep> numbered = new ArrayList<>();
        for (TraceStep each : told.subList(from, told.size())) {
            numbered.add(
                    new TraceStep(
                            from + numbered.size() + 1,
                            each.thread(),
                            each.action(),
                            each.line(),
                            each.moment()));
        }
        return numbered;
    }

    /** That the test itself waits for its threads is no news. */
    private static boolean isWaiting(Step step) {
        return step.action().startsWith("waits for ever") && !step.action().contains("the end of");
    }

    /** What a made client says of its own calls; they stand in no file. */
    private static boolean isCall(Step step) {
        return step.source().isEmpty()
                && (step.action().startsWith("calls ") || step.action().startsWith("it "));
    }

    private static TraceStep step(Step step) {
        return new TraceStep(
                step.step(),
                Told.name(step.thread()),
                Told.name(step.action()),
                line(step.source()),
                step.moment());
    }
}
