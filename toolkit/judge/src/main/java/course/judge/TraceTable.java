package course.judge;

import java.util.List;
import java.util.stream.Collectors;

/** An interleaving as a table: a row a step, a column a thread, the author's lines at the right. */
final class TraceTable {

    private static final int NARROWEST = 22;
    private static final int WIDEST = 44;

    private TraceTable() {}

    static String of(Answer answer, List<TraceStep> trace) {
        List<String> threads = trace.stream().map(TraceStep::thread).distinct().toList();
        int width =
                Math.clamp(
                        trace.stream()
                                        .mapToInt(step ->
                                                Math.max(
                                                        step.action().length(),
                                                        step.thread().length()))
                                        .max()
                                        .orElse(0)
                                + 2,
                        NARROWEST,
                        WIDEST);
        StringBuilder text = new StringBuilder("      ");
        text.append(
                threads.stream()
                        .map(thread -> cell(thread, width))
                        .collect(Collectors.joining())
                        .stripTrailing());
        if (trace.getFirst().step() > 1) {
            text.append("\n  …");
        }
        for (TraceStep step : trace) {
            text.append('\n')
                    .append(
                            row(
                                    answer,
                                    step,
                                    threads.indexOf(step.thread()),
                                    threads.size(),
                                    width));
        }
        return text.append('\n').toString();
    }

    private static String row(Answer answer, TraceStep step, int column, int columns, int width) {
        String row =
                "%3d   ".formatted(step.step())
                        + " ".repeat(column * width)
                        + cell(step.action(), width)
                        + " ".repeat((columns - 1 - column) * width);
        return (row + (step.line() > 0 ? answer.at(step.line()) : "")).stripTrailing();
    }

    private static String cell(String text, int width) {
        String cut = text.length() < width ? text : text.substring(0, width - 2) + "…";
        return cut + " ".repeat(width - cut.length());
    }
}
