package course.explorer;

import course.explorer.model.Assumed;

/** An exploration as text: the verdict in a sentence, then the trace with a column a thread. */
final class Report {

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
                "  %s (%s), %,d steps, %,d ms%n"
                        .formatted(
                                e.schedules() == 1
                                        ? "1 schedule"
                                        : "%,d schedules".formatted(e.schedules()),
                                e.failing() == 1 ? "1 fails" : "%,d fail".formatted(e.failing()),
                                e.steps(),
                                e.millis()));
        e.outcomes()
                .forEach((outcome, n) -> {
                    String shown = outcome.isBlank() ? "prints nothing" : outcome.strip();
                    out.append("  %,8d × %s%n".formatted(n, shown));
                });
        e.escapes()
                .forEach(escape -> out.append("  not under control: ").append(escape).append('\n'));
        e.assumptions().stream()
                .filter(assumption -> !Assumed.isStanding(assumption))
                .forEach(assumption -> out.append("  assumed: ").append(assumption).append('\n'));
        e.remarks().forEach(remark -> out.append("  remark: ").append(remark).append('\n'));
        e.busyWaiting()
                .forEach(seen ->
                        out.append(
                                "  busy waiting: %s %s, %s%n"
                                        .formatted(
                                                seen.thread(),
                                                seen.way().sentence(),
                                                seen.source())));
        if (!e.trace().isEmpty()) {
            out.append('\n').append(TraceText.of(e.trace()));
            out.append("\n  replay: ").append(e.replay()).append('\n');
        }
        return out.toString();
    }
}
