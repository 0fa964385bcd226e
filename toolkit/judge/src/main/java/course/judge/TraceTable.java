package course.judge;

import java.util.List;
import java.util.stream.Collectors;

/** An interleaving as a table: a row a step, a column a thread, the author's lines at the right. */
final class TraceTable {

    private static final int NARROWEST = 22;
    private static final int WIDEST = 44;
    private static final int MOST_COLUMNS = 3;

    private TraceTable() {}

    static String of(Answer answer, List<TraceStep> trace) {
        List<String> threads = trace.stream().map(TraceStep::thread).distinct().toList();
        if (threads.size() > MOST_COLUMNS) {
            return list(answer, trace);
        }
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

    /** Too many threads for columns: a step a line, with its thread's name. */
    private static String list(Answer answer, List<TraceStep> trace) {
        int name = trace.stream().mapToInt(step -> step.thread().length()).max().orElse(0);
        return trace.stream()
                        .map(step ->
                                "%3d   %s  %s%s"
                                        .formatted(
                                                step.step(),
                                                padded(step.thread(), name),
                                                cell(step.action(), WIDEST),
                                                place(answer, step)))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String place(Answer answer, TraceStep step) {
        return step.line() > 0 ? answer.at(step.line()) : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String row(Answer answer, TraceStep step, int column, int columns, int width) {
        String row =
                "%3d   ".formatted(step.step())
                        + " ".repeat(column * width)
                        + cell(step.action(), width)
                        + " ".repeat((columns - 1 - column) * width);
        return (row + place(answer, step)).stripTrailing();
    }

    private static String cell(String text, int width) {
        String cut = text.length() < width ? text : text.substring(0, width - 2) + "…";
        return padded(cut, width);
    }
}
