package course.lab;

import course.lab.Recording.Ending;
import course.lab.Recording.Event;
import course.lab.Recording.Lane;
import course.lab.Recording.Slice;
import course.lab.Recording.Span;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A recording in words and letters, for a terminal or a screen reader. */
final class TimelineText {

    static final String HONESTY =
            "States are sampled about once a millisecond; numbered events and spans are exact.";

    private static final int COLUMNS = 60;

    private TimelineText() {}

    static String of(Recording recording) {
        List<String> lines = new ArrayList<>();
        lines.add(recording.title() + " (" + Svg.time(recording.length()) + ")");
        List<Lane> lanes = recording.lanes().stream().limit(TimelineSvg.MAX_LANES).toList();
        int width = Math.min(24, lanes.stream().mapToInt(l -> l.name().length()).max().orElse(0));
        for (Lane lane : lanes) {
            String name = Svg.fit(lane.name(), width * Svg.CHAR + 0.1);
            lines.add(
                    ("%-" + Math.max(1, width) + "s |%s|%s")
                            .formatted(name, letters(lane, recording.length()), ending(lane)));
            for (Span span : lane.spans()) {
                lines.add(
                        "  %s: \"%s\" from %s to %s"
                                .formatted(
                                        lane.name(),
                                        span.name(),
                                        Svg.time(span.from()),
                                        Svg.time(span.to())));
            }
        }
        if (recording.lanes().size() > lanes.size()) {
            lines.add("… and " + (recording.lanes().size() - lanes.size()) + " more threads");
        }
        if (lanes.isEmpty()) {
            lines.add("No thread was recorded.");
        }
        events(recording, lines);
        legend(lanes, lines);
        return String.join("\n", lines);
    }

    private static void events(Recording recording, List<String> lines) {
        List<Event> events = recording.events();
        for (int i = 0; i < Math.min(events.size(), TimelineSvg.MAX_EVENTS); i++) {
            lines.add("%3d  %s".formatted(i + 1, says(events.get(i))));
        }
        if (events.size() > TimelineSvg.MAX_EVENTS) {
            lines.add("… and " + (events.size() - TimelineSvg.MAX_EVENTS) + " more");
        }
    }

    private static void legend(List<Lane> lanes, List<String> lines) {
        for (State state : State.values()) {
            if (lanes.stream().anyMatch(lane -> lane.in(state) > 0)) {
                lines.add(state.letter + " " + state.words);
            }
        }
        lines.add(HONESTY);
    }

    private static String ending(Lane lane) {
        return lane.ending() == Ending.ENDED ? "" : " " + lane.ending().words;
    }

    /** Each letter is the state in the middle of its column. */
    private static String letters(Lane lane, long length) {
        StringBuilder letters = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            long at = (long) ((column + 0.5) / COLUMNS * length);
            letters.append(
                    lane.slices().stream()
                            .filter(slice -> slice.from() <= at && at < slice.to())
                            .findFirst()
                            .map(slice -> slice.state().letter)
                            .orElse(' '));
        }
        return letters.toString();
    }

    /** One event in a line: when, who, what. */
    static String says(Event event) {
        return Svg.time(event.at()) + "  " + event.thread() + ": " + what(event);
    }

    static String what(Event event) {
        return switch (event.kind()) {
            case PRINT -> "prints \"" + event.text() + "\"";
            case MARK, THROW -> event.text();
        };
    }

    /** A sentence a thread, for who cannot see the picture. */
    static String summary(Recording recording) {
        String threads =
                recording.lanes().stream()
                        .limit(TimelineSvg.MAX_LANES)
                        .map(TimelineText::sentence)
                        .collect(Collectors.joining(" "));
        return "A timeline of %d threads over %s. %s %s"
                .formatted(
                        recording.lanes().size(), Svg.time(recording.length()), threads, HONESTY);
    }

    private static String sentence(Lane lane) {
        if (lane.slices().isEmpty()) {
            return lane.name() + " " + lane.ending().words + ".";
        }
        List<Slice> slices = lane.slices();
        String states =
                List.of(State.values()).stream()
                        .filter(state -> lane.in(state) > 0)
                        .map(state -> state.shortWords() + " " + Svg.time(lane.in(state)))
                        .collect(Collectors.joining(", "));
        return "%s, from %s to %s: %s.%s"
                .formatted(
                        lane.name(),
                        Svg.time(slices.getFirst().from()),
                        Svg.time(slices.getLast().to()),
                        states,
                        lane.ending() == Ending.ENDED ? "" : " It " + lane.ending().words + ".");
    }
}
