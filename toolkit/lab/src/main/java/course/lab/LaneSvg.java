package course.lab;

import course.lab.Recording.Ending;
import course.lab.Recording.Event;
import course.lab.Recording.Lane;
import course.lab.Recording.Slice;
import course.lab.Recording.Span;
import course.lab.Recording.State;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Draws one thread: its name, its states as patterned bars, named spans below them, and numbered
 * pins above them.
 */
final class LaneSvg {

    private static final double BAR = 16;
    private static final double PIN = 16;
    private static final double SPAN = 15;
    private static final double GAP = 10;

    /** An event and the number under which the list explains it. */
    record Pin(int number, Event event) {}

    private final Lane lane;
    private final List<Pin> pins;

    LaneSvg(Lane lane, List<Pin> pins) {
        this.lane = lane;
        this.pins = pins;
    }

    double height() {
        int depth = lane.spans().stream().mapToInt(span -> span.depth() + 1).max().orElse(0);
        return (pins.isEmpty() ? 0 : PIN) + BAR + depth * SPAN + GAP;
    }

    static String label(Lane lane) {
        return lane.virtual() ? lane.name() + " (virtual)" : lane.name();
    }

    /** Draws between left and right, where {@code x} says where a moment lies. */
    void draw(Svg svg, double y, double left, double right, LongToDoubleFunction x) {
        double top = y + (pins.isEmpty() ? 0 : PIN);
        svg.raw("<g><title>" + Svg.escape(label(lane)) + "</title>");
        svg.text(left - 10, top + 12, "end", "ink", 12, Svg.fit(label(lane), left - 24));
        svg.raw("</g>");
        if (lane.ending() == Ending.NEVER_STARTED) {
            svg.text(left + 4, top + 12, "start", "soft", 12, lane.ending().words);
        }
        Columns.of(lane.slices(), x).forEach(bar -> bar(svg, bar, top));
        lane.spans().forEach(span -> span(svg, span, top + BAR + 2, x));
        if (!lane.slices().isEmpty()) {
            ending(svg, top, Math.min(right, x.applyAsDouble(lane.slices().getLast().to())));
        }
        pins(svg, top, right, x);
    }

    private void bar(Svg svg, Columns.Bar bar, double top) {
        Slice slice = bar.slice();
        String in = slice.detail().isEmpty() ? "" : " in " + slice.detail();
        String time = Svg.time(slice.to() - slice.from());
        String what = lane.name() + ": " + slice.state().shortWords() + in + ", " + time;
        svg.raw(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"><title>%s</title></rect>"
                        .formatted(
                                Svg.number(bar.from()),
                                Svg.number(top),
                                Svg.number(bar.to() - bar.from()),
                                Svg.number(BAR),
                                TimelineSvg.fill(slice.state()),
                                Svg.escape(what)));
        double width = slice.detail().length() * Svg.CHAR * 0.85 + 8;
        if (slice.state() == State.WAITING && width > 8 && width < bar.to() - bar.from() - 10) {
            chip(svg, (bar.from() + bar.to()) / 2, top, width, slice.detail());
        }
    }

    /** Small words that stay legible on a pattern. */
    private static void chip(Svg svg, double middle, double top, double width, String words) {
        svg.raw(
                "<rect class=\"lab-span\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"12\" rx=\"3\" fill=\"#eef1f4\"/>"
                        .formatted(
                                Svg.number(middle - width / 2),
                                Svg.number(top + 2),
                                Svg.number(width)));
        svg.text(middle, top + 11.5, "middle", "ink", 10, words);
    }

    private void ending(Svg svg, double top, double at) {
        switch (lane.ending()) {
            case ENDED, NEVER_STARTED -> svg.raw(edge(at, top - 2, at, top + BAR + 2, 2));
            case THREW ->
                    svg.raw(
                            edge(at - 5, top + 3, at + 5, top + BAR - 3, 2)
                                    + edge(at - 5, top + BAR - 3, at + 5, top + 3, 2));
            case STILL_ALIVE -> chip(svg, at - 40, top, 76, "still alive →");
        }
    }

    private static String edge(double x1, double y1, double x2, double y2, int width) {
        return "<line class=\"lab-edge\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#1c2128\" stroke-width=\"%d\"/>"
                .formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2), width);
    }

    private static void span(Svg svg, Span span, double below, LongToDoubleFunction x) {
        double top = below + span.depth() * SPAN;
        double from = x.applyAsDouble(span.from());
        double width = Math.max(2, x.applyAsDouble(span.to()) - from);
        String what = span.name() + ", " + Svg.time(span.to() - span.from());
        svg.raw(
                "<rect class=\"lab-span\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" fill=\"#eef1f4\" stroke=\"#57606a\"><title>%s</title></rect>"
                        .formatted(
                                Svg.number(from),
                                Svg.number(top),
                                Svg.number(width),
                                Svg.number(SPAN - 3),
                                Svg.escape(what)));
        if (width > 4 * Svg.CHAR) {
            String name = Svg.fit(span.name(), width - 6);
            svg.text(from + width / 2, top + 9.5, "middle", "ink", 10, name);
        }
    }

    /** Pins keep their order and never overlap; a stem leads each to its true moment. */
    private void pins(Svg svg, double top, double right, LongToDoubleFunction x) {
        double[] at = new double[pins.size()];
        for (int i = 0; i < at.length; i++) {
            double wanted = x.applyAsDouble(pins.get(i).event().at());
            at[i] = i == 0 ? wanted : Math.max(wanted, at[i - 1] + PIN);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            double most = i == at.length - 1 ? right - 6 : at[i + 1] - PIN;
            at[i] = Math.min(at[i], most);
        }
        for (int i = 0; i < at.length; i++) {
            Event event = pins.get(i).event();
            svg.raw(edge(at[i], top - 4, x.applyAsDouble(event.at()), top + 3, 1));
            svg.raw(
                    "<circle class=\"lab-pin\" cx=\"%s\" cy=\"%s\" r=\"7.5\" fill=\"#1c2128\"><title>%s</title></circle>"
                            .formatted(
                                    Svg.number(at[i]),
                                    Svg.number(top - 9),
                                    Svg.escape(TimelineText.says(event))));
            String number = Integer.toString(pins.get(i).number());
            svg.text(at[i], top - 5.5, "middle", "pin-text", 10, number);
        }
    }
}
