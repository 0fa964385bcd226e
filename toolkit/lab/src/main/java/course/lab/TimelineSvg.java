package course.lab;

import course.lab.Recording.Event;
import course.lab.Recording.Lane;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a recording: a lane a thread over a common time axis, a list that explains the numbered
 * pins, and a legend. The same recording always gives the same picture.
 */
final class TimelineSvg {

    /** More lanes or events than these are counted, not drawn. */
    static final int MAX_LANES = 40;

    static final int MAX_EVENTS = 40;

    private static final double WIDTH = 760;
    private static final double MARGIN = 16;
    private static final double RIGHT = WIDTH - MARGIN;
    private static final double TOP = 42;
    private static final double ROW = 17;

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
    private final List<LaneSvg> drawn = new ArrayList<>();
    private final double unit;
    private final Axis axis;
    private final double left;

    TimelineSvg(Recording recording) {
        this.recording = recording;
        this.lanes = recording.lanes().stream().limit(MAX_LANES).toList();
        this.events = recording.events().stream().limit(MAX_EVENTS).toList();
        for (int i = 0; i < lanes.size(); i++) {
            drawn.add(new LaneSvg(lanes.get(i), pinsOf(i)));
        }
        int longest = lanes.stream().mapToInt(lane -> LaneSvg.label(lane).length()).max().orElse(0);
        this.left = MARGIN + Math.clamp(longest * Svg.CHAR + 14, 60, 180);
        this.unit = recording.length() < 2_000_000_000L ? 1e6 : 1e9;
        double length = recording.length() / unit;
        this.axis = new Axis(0, length, Axis.over(0, length, 6).step());
    }

    private List<LaneSvg.Pin> pinsOf(int lane) {
        List<LaneSvg.Pin> pins = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).lane() == lane) {
                pins.add(new LaneSvg.Pin(i + 1, events.get(i)));
            }
        }
        return pins;
    }

    String draw() {
        double lanesEnd = TOP + drawn.stream().mapToDouble(LaneSvg::height).sum() + note(null, 0);
        double listEnd = lanesEnd + 26 + (rows() == 0 ? 0 : rows() * ROW + 10);
        double height = listEnd + legendRows() * 19 + 26;
        String description = TimelineText.summary(recording);
        Svg svg = new Svg(WIDTH, height, recording.title(), description);
        patterns(svg);
        svg.text(MARGIN, 26, "start", "ink", 15, Svg.fit(recording.title(), (WIDTH - 32) / 1.2));
        time(svg, lanesEnd);
        double y = TOP;
        for (LaneSvg lane : drawn) {
            lane.draw(svg, y, left, RIGHT, this::x);
            y += lane.height();
        }
        note(svg, y);
        list(svg, lanesEnd + 26);
        legend(svg, listEnd);
        return svg.finish();
    }

    private double x(long nanos) {
        return left + axis.share(nanos / unit) * (RIGHT - left);
    }

    /** Says what the lanes do not show; answers how much room that takes. */
    private double note(Svg svg, double y) {
        int more = recording.lanes().size() - lanes.size();
        String words =
                lanes.isEmpty()
                        ? "No thread was recorded."
                        : more > 0 ? "… and " + more + " more threads" : "";
        if (svg != null && !words.isEmpty()) {
            svg.text(left, y + 12, "start", "soft", 12, words);
        }
        return words.isEmpty() ? 0 : 22;
    }

    private void time(Svg svg, double bottom) {
        List<Double> ticks = axis.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double at = left + axis.share(ticks.get(i)) * (RIGHT - left);
            svg.rule(at, TOP, at, bottom);
            String label = axis.label(ticks.get(i));
            String named = i == 0 ? label + (unit == 1e6 ? " ms" : " s") : label;
            svg.text(at, bottom + 14, at > RIGHT - 12 ? "end" : "middle", "soft", 11, named);
        }
    }

    private int rows() {
        return events.size() + (recording.events().size() > events.size() ? 1 : 0);
    }

    /** Number, when, who and what, in columns. */
    private void list(Svg svg, double from) {
        int longest = events.stream().mapToInt(event -> event.thread().length()).max().orElse(0);
        double what = MARGIN + 108 + Math.clamp(longest * Svg.CHAR, 30, 170);
        double y = from + 13;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            svg.text(MARGIN + 18, y, "end", "soft", 12, Integer.toString(i + 1));
            svg.text(MARGIN + 80, y, "end", "ink", 12, Svg.time(event.at()));
            svg.text(MARGIN + 94, y, "start", "ink", 12, Svg.fit(event.thread(), what - 110));
            String text = Svg.fit(TimelineText.what(event), RIGHT - what);
            svg.text(what, y, "start", "ink", 12, text);
            y += ROW;
        }
        int more = recording.events().size() - events.size();
        if (more > 0) {
            svg.text(MARGIN + 94, y, "start", "soft", 12, "… and " + more + " more");
        }
    }

    private List<State> statesSeen() {
        return List.of(State.values()).stream()
                .filter(state -> lanes.stream().anyMatch(lane -> lane.in(state) > 0))
                .toList();
    }

    private int legendRows() {
        return (statesSeen().size() + 1) / 2;
    }

    private void legend(Svg svg, double y) {
        List<State> states = statesSeen();
        for (int i = 0; i < states.size(); i++) {
            double at = MARGIN + i % 2 * 330;
            double row = y + i / 2 * 19;
            svg.raw(
                    "<rect x=\"%s\" y=\"%s\" width=\"26\" height=\"12\" fill=\"%s\"/>"
                            .formatted(Svg.number(at), Svg.number(row + 2), fill(states.get(i))));
            svg.text(at + 34, row + 12, "start", "soft", 11, states.get(i).words);
        }
        double last = y + legendRows() * 19 + 12;
        svg.text(MARGIN, last, "start", "soft", 11, TimelineText.HONESTY);
    }

    static String fill(State state) {
        return state == State.RUNNABLE ? FILLS.get(state) : "url(#lab-" + state.shortWords() + ")";
    }

    private static void patterns(Svg svg) {
        svg.raw(
                """
                <defs>
                <pattern id="lab-asleep" width="8" height="8" patternUnits="userSpaceOnUse">\
                <rect width="8" height="8" fill="%s"/>\
                <circle cx="4" cy="4" r="1.2" fill="#57606a"/></pattern>
                <pattern id="lab-waiting" width="7" height="7" patternUnits="userSpaceOnUse" \
                patternTransform="rotate(45)"><rect width="7" height="7" fill="%s"/>\
                <rect width="2" height="7" fill="#0b5a8a"/></pattern>
                <pattern id="lab-blocked" width="6" height="6" patternUnits="userSpaceOnUse">\
                <rect width="6" height="6" fill="%s"/>\
                <path d="M0 0L6 6M6 0L0 6" stroke="#ffffff"/></pattern>
                </defs>\
                """
                        .formatted(
                                FILLS.get(State.ASLEEP),
                                FILLS.get(State.WAITING),
                                FILLS.get(State.BLOCKED)));
    }
}
