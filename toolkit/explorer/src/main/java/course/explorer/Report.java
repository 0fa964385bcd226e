package course.explorer;

import java.util.ArrayList;
import java.util.List;

/** An exploration as text: the verdict in a sentence, then the trace with a column a thread. */
final class Report {

    private static final int COLUMN = 32;

    private Report() {}

    static String of(Exploration e) {
        var out = new StringBuilder();
        out.append(e.verdict());
        if (e.kind() != null) {
            out.append(' ').append(e.kind());
        }
        out.append(": ").append(e.reason()).append('\n');
        if (!e.also().isEmpty()) {
            out.append("  also: ");
            out.append(String.join(", ", e.also().stream().map(Kind::name).toList()));
            out.append('\n');
        }
        out.append(
                "  %,d schedules (%,d fail), %,d steps, %,d ms%n"
                        .formatted(e.schedules(), e.failing(), e.steps(), e.millis()));
        e.outcomes()
                .forEach((outcome, n) -> {
                    String shown = outcome.isBlank() ? "(nothing)" : outcome.strip();
                    out.append("  %,8d × %s%n".formatted(n, shown));
                });
        e.escapes()
                .forEach(escape -> out.append("  not under control: ").append(escape).append('\n'));
        e.remarks().forEach(remark -> out.append("  remark: ").append(remark).append('\n'));
        if (!e.trace().isEmpty()) {
            out.append('\n').append(trace(e.trace()));
            out.append("\n  replay: ").append(e.replay()).append('\n');
        }
        return out.toString();
    }

    /** The steps under each other, each in the column of its thread. */
    static String trace(List<Step> steps) {
        var threads = new ArrayList<String>();
        for (Step step : steps) {
            if (!threads.contains(step.thread())) {
                threads.add(step.thread());
            }
        }
        int wide = COLUMN;
        for (Step step : steps) {
            wide = Math.max(wide, Math.min(60, step.action().length() + 2));
        }
        var out = new StringBuilder("      ");
        for (String thread : threads) {
            out.append(pad(thread, wide));
        }
        out.setLength(out.toString().stripTrailing().length());
        out.append('\n');
        for (Step step : steps) {
            String indent = " ".repeat(wide * threads.indexOf(step.thread()));
            String line = "%4d  %s%s".formatted(step.step(), indent, step.action());
            int margin = 6 + wide * threads.size();
            if (!step.source().isEmpty()) {
                line = pad(line, margin) + "  " + step.source();
            }
            out.append(line.stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String pad(String s, int width) {
        return s.length() >= width ? s + " " : s + " ".repeat(width - s.length());
    }
}
