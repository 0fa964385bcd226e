package course.explorer.trace;

import course.explorer.Exploration;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import course.explorer.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An exploration as SVG 1.1: a column for each thread, its steps from top to bottom, beside them a
 * bar for each lock while the thread holds it and a dashed line while it waits, and on the right
 * what each step changed.
 *
 * <p>Colours (Okabe and Ito's) stand as attributes for a light page and as CSS for a dark one;
 * letters say the same again.
 */
public final class SchedulePicture {

    private static final int MOST_ROWS = 60;
    private static final int ROW = 24;
    private static final int TOP = 74;
    private static final double LETTER = 6.4;
    private static final int BAR = 7;
    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b3a500"
    };

    private static final String STYLE =
            """
            @media (prefers-color-scheme: dark) {
              .s-paper { fill: #14191f; stroke: #3a434d }
              .s-ink { fill: #e6e9ec }
              .s-soft { fill: #a4adb6 }
              .s-rule { stroke: #3a434d }
              .s-box { fill: #232b34 }
              .s-wait { stroke: #e6e9ec }
            }
            """;

    private final Exploration e;
    private final List<Step> steps;
    private final int left;
    private final List<String> columns;
    private final List<String> locks;
    private final List<String> changes = new ArrayList<>();
    private final int column;
    private final StringBuilder out = new StringBuilder();

    private SchedulePicture(Exploration e) {
        this.e = e;
        this.left = Math.max(0, e.trace().size() - MOST_ROWS);
        this.steps = e.trace().subList(left, e.trace().size());
        this.columns = Changes.columns(steps);
        var named = new LinkedHashSet<String>();
        for (Step step : steps) {
            step.moment().threads().forEach(lane -> named.addAll(lane.holds()));
        }
        this.locks = List.copyOf(named);
        int letters = 12;
        for (int i = 0; i < steps.size(); i++) {
            letters = Math.max(letters, Math.min(44, steps.get(i).action().length()));
            changes.add(String.join("; ", Changes.of(e.trace(), left + i)));
        }
        this.column = (int) (letters * LETTER) + 20 + BAR * Math.min(3, locks.size());
    }

    /** The picture of an exploration; without a trace it is the verdict alone. */
    public static String of(Exploration exploration) {
        return new SchedulePicture(exploration).draw();
    }

    private String draw() {
        String verdict = Changes.sign(e) + " " + Changes.verdict(e);
        String sentence = Changes.sentence(e) + ".";
        int widest = changes.stream().mapToInt(String::length).max().orElse(0);
        int notes = steps.isEmpty() ? 0 : (int) (Math.min(64, Math.max(10, widest)) * LETTER) + 20;
        int width = Math.max(560, 40 + column * columns.size() + notes);
        int lines = (sentence.length() * 7 + width - 1) / width;
        int shift = 18 * (lines - 1);
        int height = steps.isEmpty() ? 58 + shift : TOP + shift + ROW * steps.size() + 14;
        open(width, height, verdict, sentence);
        text(14, 24, "ink", 15, "bold", verdict);
        wrap(sentence, width, lines);
        if (!steps.isEmpty()) {
            out.append("<g transform=\"translate(0 ").append(shift).append(")\">\n");
            for (int i = 0; i < columns.size(); i++) {
                lane(i);
            }
            text(x(columns.size()) + 8, TOP - 8, "soft", 12, "bold", "then");
            for (int i = 0; i < steps.size(); i++) {
                step(i);
            }
            out.append("</g>\n");
        }
        return out.append("</svg>\n").toString();
    }

    private void open(int width, int height, String verdict, String sentence) {
        var told = new StringBuilder(sentence);
        for (Step step : steps) {
            told.append(' ').append(step.step()).append(". ").append(step.thread());
            told.append(' ').append(step.action()).append('.');
        }
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12">
                <title>%s</title>
                <desc>%s</desc>
                <style>
                %s</style>
                <rect class="s-paper" x="0.5" y="0.5" width="%d" height="%d" rx="6" fill="#ffffff" stroke="#d0d5da"/>
                """
                        .formatted(
                                width,
                                height,
                                width,
                                height,
                                Markup.escape(verdict),
                                Markup.escape(told.toString()),
                                STYLE,
                                width - 1,
                                height - 1));
    }

    private void wrap(String sentence, int width, int lines) {
        int letters = Math.max(20, (width - 28) / 7);
        String rest = sentence;
        for (int i = 0; i <= lines && !rest.isEmpty(); i++) {
            int cut = rest.length() <= letters ? rest.length() : rest.lastIndexOf(' ', letters);
            cut = cut <= 0 ? Math.min(letters, rest.length()) : cut;
            text(14, 44 + 18 * i, "ink", 13, "normal", rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
    }

    private int x(int lane) {
        return 36 + lane * column;
    }

    private static int y(int row) {
        return TOP + ROW * row;
    }

    private static String colour(int index) {
        return COLOURS[index % COLOURS.length];
    }

    /** The head of a thread, and what it holds and waits for in the course of time. */
    private void lane(int index) {
        String thread = columns.get(index);
        int x = x(index);
        text(x, TOP - 8, "ink", 13, "bold", Markup.fit(thread, column / 8));
        line(x, TOP - 2, x + column - 12, TOP - 2, colour(index), 3);
        for (int row = 0; row < steps.size(); row++) {
            Lane lane = Changes.lane(steps.get(row).moment(), thread);
            if (lane == null) {
                continue;
            }
            int at = 0;
            for (String lock : lane.holds()) {
                int bar = x + column - 14 - BAR * Math.min(2, at++);
                int number = locks.indexOf(lock);
                out.append(
                        "<rect x=\"%d\" y=\"%d\" width=\"5\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>\n"
                                .formatted(
                                        bar,
                                        y(row) + ROW / 2,
                                        ROW,
                                        colour(number + 2),
                                        Markup.escape(thread + " holds " + lock)));
            }
            if (lane.doing() == Doing.WAITS && !Changes.waits(lane).isEmpty()) {
                waiting(x + 4, y(row) + ROW - 3);
            }
        }
    }

    private void waiting(int x, int y) {
        out.append(
                "<line class=\"s-wait\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#1c2128\" stroke-width=\"2\" stroke-dasharray=\"3 3\"/>\n"
                        .formatted(x, y, x, y + ROW));
    }

    private void step(int row) {
        Step step = steps.get(row);
        int lane = columns.indexOf(step.thread());
        int x = x(lane);
        int y = y(row);
        String edge = colour(lane);
        line(8, y + ROW, x(columns.size()) + 4, y + ROW, null, 1);
        text(10, y + 16, "soft", 11, "normal", String.valueOf(step.step()));
        String action = Markup.fit(step.action(), 44);
        out.append(
                "<rect class=\"s-box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#f0f3f6\" stroke=\"%s\"/>\n"
                        .formatted(x, y + 3, (int) (action.length() * LETTER) + 12, ROW - 6, edge));
        text(x + 6, y + 16, "ink", 12, "normal", action);
        text(x(columns.size()) + 8, y + 16, "soft", 12, "normal", Markup.fit(changes.get(row), 64));
    }

    private void line(int x1, int y1, int x2, int y2, String colour, int width) {
        out.append(
                "<line %sx1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%d\"/>\n"
                        .formatted(
                                colour == null ? "class=\"s-rule\" " : "",
                                x1,
                                y1,
                                x2,
                                y2,
                                colour == null ? "#e3e7eb" : colour,
                                width));
    }

    private void text(int x, int y, String tone, int size, String weight, String text) {
        out.append(
                "<text class=\"s-%s\" x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(
                                tone,
                                x,
                                y,
                                size,
                                weight,
                                tone.equals("soft") ? "#57606a" : "#1c2128",
                                Markup.escape(text)));
    }
}
