package course.judge;

import course.explorer.Step;
import course.explorer.TraceText;
import java.util.List;

/** An interleaving as a table, with the lines of the answer as its author calls them. */
final class TraceTable {

    private TraceTable() {}

    static String of(Answer answer, List<TraceStep> trace) {
        String before = trace.getFirst().step() > 1 ? "  …\n" : "";
        return before + TraceText.of(trace.stream().map(step -> step(answer, step)).toList());
    }

    private static Step step(Answer answer, TraceStep step) {
        String place = step.line() > 0 ? answer.at(step.line()) : "";
        return new Step(step.step(), step.thread(), step.action(), place, "", step.moment());
    }
}
