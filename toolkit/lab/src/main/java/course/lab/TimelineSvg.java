package course.lab;

import course.lab.Recording.Ending;
import course.lab.Recording.Event;
import course.lab.Recording.Lane;
import course.lab.Recording.Slice;
import course.lab.Recording.Span;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a recording: a lane a thread, its states as patterned bars, named spans below them, and
 * numbered pins above them that a list explains. The same recording always gives the same picture.
 */
final class TimelineSvg {

    /** More lanes or events than these are counted, not drawn. */
    static final int MAX_LANES = 40;

    static final int MAX_EVENTS = 40;

    private static final double WIDTH = 760;
    private static final double MARGIN = 16;
    private static final double BAR = 16;
    private static final double PIN = 16;
    private static final double SPAN = 15;
    private static final double GAP = 10;

    private static final Map<State, String> FILLS =
            new EnumMap<>(
                    Map.of(
                            State.RUNNABLE, "#009e73",
                            State.ASLEEP, "#c9ced6",
                            State.WAITING, "#56b4e9",
                            State.BLOCKED, "#d55e00"));

    private final Recording recording;
    private final List<Lane> lanes;
    private final List<Event> events;
    private final Axis axis;
    private final double left;
    private final double right = WIDTH - MARGIN;
    private final StringBuilder body = new StringBuilder();
    private double y;

    TimelineSvg(Recording recording) {
        this.recording = recording;
        this.lanes = recording.lanes().stream().limit(MAX_LANES).toList();
        this.events = recording.events().stream().limit(MAX_EVENTS).toList();
        int longest = lanes.stream().mapToInt(lane -> label(lane).length()).max().orElse(0);
        this.left = MARGIN + Math.clamp(longest * Svg.CHAR + 14, 60, 180);
        this.axis = timeAxis(recording.length());
    }

    private static Axis timeAxis(long nanos) {
        double unit = unit(nanos);
        Axis round = Axis.over(0, nanos / unit, 6);
        return new Axis(0, nanos / unit, round.step());
    }

    private static double unit(long nanos) {
        return nanos < 2_000_000_000L ? 1e6 : 1e9;
    }

    String draw() {
        Svg svg = new Svg(WIDTH, height(), recording.title(), TimelineText.summary(recording));
        svg.raw(patterns());
        svg.text(MARGIN, 26, "start", "ink", 15, Svg.fit(recording.title(), (WIDTH - 32) / 1.2));
        y = 42;
        axis(svg);
        if (lanes.isEmpty()) {
            svg.text(WIDTH / 2, y + 20, "middle", "soft", 12, "No thread was recorded.");
            y += 34;
        }
        for (int i = 0; i < lanes.size(); i++) {
            lane(svg, i);
        }
        if (recording.lanes().size() > lanes.size()) {
            int more = recording.lanes().size() - lanes.size();
            svg.text(left, y + 12, "start", "soft", 12, "… and " + more + " more threads");
            y += 22;
        }
        ticks(svg);
        list(svg);
        legend(svg);
        return svg.finish();
    }

    private double height() {
        double lanesHeight = 0;
        for (int i = 0; i < lanes.size(); i++) {
            lanesHeight += laneHeight(i);
        }
        double none = lanes.isEmpty() ? 34 : 0;
        double more = recording.lanes().size() > lanes.size() ? 22 : 0;
        double list = rows().isEmpty() ? 0 : rows().size() * 17 + 10;
        return 42 + none + lanesHeight + more + 26 + list + legendRows() * 19 + 26;
    }

    private double laneHeight(int index) {
        return (eventsOf(index).isEmpty() ? 0 : PIN) + BAR + depth(index) * SPAN + GAP;
    }

    private int depth(int index) {
        return lanes.get(index).spans().stream().mapToInt(span -> span.depth() + 1).max().orElse(0);
    }

    private List<Integer> eventsOf(int lane) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).lane() == lane) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private double x(long nanos) {
        return left + axis.share(nanos / unit(recording.length())) * (right - left);
    }

    /** Thin vertical rules behind the lanes. */
    private void axis(Svg svg) {
        double bottom = y;
        for (int i = 0; i < lanes.size(); i++) {
            bottom += laneHeight(i);
        }
        for (double tick : axis.ticks()) {
            double at = left + axis.share(tick) * (right - left);
            svg.rule(at, y, at, bottom + 4);
        }
    }

    private void ticks(Svg svg) {
        String unit = unit(recording.length()) == 1e6 ? "ms" : "s";
        List<Double> ticks = axis.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double at = left + axis.share(ticks.get(i)) * (right - left);
            String label = axis.label(ticks.get(i)) + (i == 0 ? " " + unit : "");
            svg.text(at, y + 14, at > right - 12 ? "end" : "middle", "soft", 11, label);
        }
        y += 26;
    }

    private void lane(Svg svg, int index) {
        Lane lane = lanes.get(index);
        double top = y;
        List<Integer> numbers = eventsOf(index);
        if (!numbers.isEmpty()) {
            top += PIN;
        }
        svg.raw("<g><title>" + Svg.escape(lane.name()) + "</title>");
        svg.text(left - 10, top + 12, "end", "ink", 12, Svg.fit(label(lane), left - MARGIN - 10));
        svg.raw("</g>");
        if (lane.ending() == Ending.NEVER_STARTED) {
            svg.text(left + 4, top + 12, "start", "soft", 12, lane.ending().words);
        }
        Columns.of(lane.slices(), this::x).forEach(slice -> bar(svg, slice, lane, index));
        ending(svg, lane, top);
        lane.spans().forEach(span -> span(svg, span, index));
        pins(svg, numbers, top);
        y += laneHeight(index);
    }

    private static String label(Lane lane) {
        return lane.virtual() ? lane.name() + " (virtual)" : lane.name();
    }

    private void bar(Svg svg, Columns.Bar bar, Lane lane, int index) {
        double top = y + (eventsOf(index).isEmpty() ? 0 : PIN);
        Slice slice = bar.slice();
        String what =
                lane.name()
                        + ": "
                        + slice.state().shortWords()
                        + (slice.detail().isEmpty() ? "" : " in " + slice.detail())
                        + ", "
                        + Svg.time(slice.to() - slice.from());
        svg.raw(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"><title>%s</title></rect>"
                        .formatted(
                                Svg.number(bar.from()),
                                Svg.number(top),
                                Svg.number(bar.to() - bar.from()),
                                Svg.number(BAR),
                                fill(slice.state()),
                                Svg.escape(what)));
    }

    private static String fill(State state) {
        return state == State.RUNNABLE ? FILLS.get(state) : "url(#lab-" + state.shortWords() + ")";
    }

    private void ending(Svg svg, Lane lane, double top) {
        if (lane.slices().isEmpty()) {
            return;
        }
        double at = Math.min(x(lane.slices().getLast().to()), right);
        switch (lane.ending()) {
            case ENDED, NEVER_STARTED -> svg.raw(edge(at, top - 2, at, top + BAR + 2));
            case THREW ->
                    svg.raw(
                            edge(at - 5, top + 3, at + 5, top + BAR - 3)
                                    + edge(at - 5, top + BAR - 3, at + 5, top + 3));
            case STILL_ALIVE -> svg.text(at - 4, top + 12, "end", "ink", 12, "still alive →");
        }
    }

    private static String edge(double x1, double y1, double x2, double y2) {
        return "<line class=\"lab-edge\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#1c2128\" stroke-width=\"2\"/>"
                .formatted(Svg.number(x1), Svg.number(y1), Svg.number(x2), Svg.number(y2));
    }

    private void span(Svg svg, Span span, int index) {
        double top = y + (eventsOf(index).isEmpty() ? 0 : PIN) + BAR + 2 + span.depth() * SPAN;
        double from = x(span.from());
        double width = Math.max(2, x(span.to()) - from);
        svg.raw(
                "<rect class=\"lab-span\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" fill=\"#eef1f4\" stroke=\"#57606a\"><title>%s</title></rect>"
                        .formatted(
                                Svg.number(from),
                                Svg.number(top),
                                Svg.number(width),
                                Svg.number(SPAN - 3),
                                Svg.escape(
                                        span.name() + ", " + Svg.time(span.to() - span.from()))));
        if (width > 4 * Svg.CHAR) {
            String name = Svg.fit(span.name(), width - 6);
            svg.text(from + width / 2, top + 9.5, "middle", "ink", 10, name);
        }
    }

    /** Pins keep their order and never overlap; a stem leads each to its true moment. */
    private void pins(Svg svg, List<Integer> numbers, double top) {
        double[] at = new double[numbers.size()];
        for (int i = 0; i < at.length; i++) {
            double wanted = x(events.get(numbers.get(i)).at());
            at[i] = i == 0 ? wanted : Math.max(wanted, at[i - 1] + PIN);
        }
        for (int i = at.length - 1; i >= 0; i--) {
            double most = i == at.length - 1 ? right - 6 : at[i + 1] - PIN;
            at[i] = Math.min(at[i], most);
        }
        for (int i = 0; i < at.length; i++) {
            Event event = events.get(numbers.get(i));
            String stem = edge(at[i], top - 4, x(event.at()), top + 3).replace("2\"/>", "1\"/>");
            String pin =
                    "<circle class=\"lab-pin\" cx=\"%s\" cy=\"%s\" r=\"7.5\" fill=\"#1c2128\"><title>%s</title></circle>"
                            .formatted(
                                    Svg.number(at[i]),
                                    Svg.number(top - 9),
                                    Svg.escape(TimelineText.says(event)));
            svg.raw(stem + pin);
            String number = Integer.toString(numbers.get(i) + 1);
            svg.text(at[i], top - 5.5, "middle", "pin-text", 10, number);
        }
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            rows.add((i + 1) + "   " + TimelineText.says(events.get(i)));
        }
        int more = recording.events().size() - events.size();
        if (more > 0) {
            rows.add("… and " + more + " more");
        }
        return rows;
    }

    private void list(Svg svg) {
        List<String> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            svg.text(MARGIN, y + 13, "start", "ink", 12, Svg.fit(rows.get(i), WIDTH - 32));
            y += 17;
        }
        y += rows.isEmpty() ? 0 : 10;
    }

    private List<State> statesSeen() {
        return List.of(State.values()).stream()
                .filter(state -> lanes.stream().anyMatch(lane -> lane.in(state) > 0))
                .toList();
    }

    private int legendRows() {
        return (statesSeen().size() + 1) / 2;
    }

    private void legend(Svg svg) {
        List<State> states = statesSeen();
        for (int i = 0; i < states.size(); i++) {
            double at = MARGIN + i % 2 * 330;
            double row = y + i / 2 * 19;
            svg.raw(
                    "<rect x=\"%s\" y=\"%s\" width=\"26\" height=\"12\" fill=\"%s\"/>"
                            .formatted(Svg.number(at), Svg.number(row + 2), fill(states.get(i))));
            svg.text(at + 34, row + 12, "start", "soft", 11, states.get(i).words);
        }
        y += legendRows() * 19;
        svg.text(MARGIN, y + 12, "start", "soft", 11, TimelineText.HONESTY);
    }

    private static String patterns() {
        return """
        <defs>
        <pattern id="lab-asleep" width="8" height="8" patternUnits="userSpaceOnUse">\
        <rect width="8" height="8" fill="%s"/><circle cx="4" cy="4" r="1.2" fill="#57606a"/></pattern>
        <pattern id="lab-waiting" width="7" height="7" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect width="7" height="7" fill="%s"/>\
        <rect width="2" height="7" fill="#0b5a8a"/></pattern>
        <pattern id="lab-blocked" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect width="6" height="6" fill="%s"/><path d="M0 0L6 6M6 0L0 6" stroke="#ffffff"/></pattern>
        </defs>\
        """
                .formatted(
                        FILLS.get(State.ASLEEP),
                        FILLS.get(State.WAITING),
                        FILLS.get(State.BLOCKED));
    }
}
