package course.lab;

import static org.assertj.core.api.Assertions.assertThat;

import course.lab.Recording.Ending;
import course.lab.Recording.Event;
import course.lab.Recording.Kind;
import course.lab.Recording.Lane;
import course.lab.Recording.Slice;
import course.lab.Recording.Span;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("The drawing of a recording")
class DrawingTest {

    private static final long MS = 1_000_000;

    private static Lane lane(String name, Slice... slices) {
        return new Lane(name, false, List.of(slices), List.of(), Ending.ENDED);
    }

    @Test
    @DisplayName("is the same for the same recording")
    void deterministic() {
        assertThat(new TimelineSvg(sample()).draw()).isEqualTo(new TimelineSvg(sample()).draw());
        assertThat(TimelineText.of(sample())).isEqualTo(TimelineText.of(sample()));
    }

    @Test
    @DisplayName("is well-formed XML with title and description, whatever the names hold")
    void wellFormed() {
        String nasty = "a<b>&\"'\u0001\u0000\uD800 ]]> <!-- 🧵 " + "x".repeat(300);
        var lane =
                new Lane(
                        nasty,
                        true,
                        List.of(new Slice(0, MS, State.WAITING, nasty)),
                        List.of(new Span(0, MS, nasty, 0)),
                        Ending.THREW);
        var event = new Event(MS / 2, 0, nasty, Kind.PRINT, nasty);
        var svg = new TimelineSvg(new Recording(nasty, MS, List.of(lane), List.of(event))).draw();
        Element root = Xml.parse(svg).getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("a<b>&\"'");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .contains("A timeline of 1 threads");
    }

    @Test
    @DisplayName("keeps everything inside its frame and pins apart, however many at one moment")
    void staysInside() {
        List<Event> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            crowd.add(new Event(100 * MS, 0, "a", Kind.MARK, "m" + i));
        }
        var recording =
                new Recording(
                        "crowd",
                        100 * MS,
                        List.of(lane("a", new Slice(0, 100 * MS, State.RUNNABLE, ""))),
                        crowd);
        Element root = Xml.parse(new TimelineSvg(recording).draw()).getDocumentElement();
        double width = Double.parseDouble(root.getAttribute("width"));
        NodeList pins = root.getElementsByTagName("circle");
        double before = 0;
        int counted = 0;
        for (int i = 0; i < pins.getLength(); i++) {
            Element pin = (Element) pins.item(i);
            if (pin.getAttribute("class").equals("lab-pin")) {
                double x = Double.parseDouble(pin.getAttribute("cx"));
                assertThat(x).isBetween(before + 15.9, width);
                before = x;
                counted++;
            }
        }
        assertThat(counted).isEqualTo(40);
        assertThat(lowestText(root)).isLessThan(Double.parseDouble(root.getAttribute("height")));
    }

    @Test
    @DisplayName("stays small for a thread that changed its state ten thousand times")
    void busy() {
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            State state = i % 10 == 0 ? State.RUNNABLE : State.ASLEEP;
            slices.add(new Slice(i * MS, (i + 1) * MS, state, ""));
        }
        var recording =
                new Recording(
                        "busy",
                        10_000 * MS,
                        List.of(lane("a", slices.toArray(Slice[]::new))),
                        List.of());
        String svg = new TimelineSvg(recording).draw();
        assertThat(svg.length()).isLessThan(20_000);
        assertThat(svg).contains("url(#lab-asleep)");
    }

    @Test
    @DisplayName("gives each pixel to the state that took most of it")
    void columns() {
        List<Slice> slices =
                List.of(
                        new Slice(0, 10, State.RUNNABLE, ""),
                        new Slice(10, 70, State.BLOCKED, ""),
                        new Slice(70, 100, State.RUNNABLE, ""),
                        new Slice(100, 300, State.ASLEEP, ""));
        assertThat(Columns.of(slices, nanos -> nanos / 100.0))
                .containsExactly(
                        new Columns.Bar(0, 1, new Slice(0, 100, State.BLOCKED, "")),
                        new Columns.Bar(1, 3, new Slice(100, 300, State.ASLEEP, "")));
    }

    @Test
    @DisplayName("in letters has a column for each sixtieth")
    void letters() {
        assertThat(TimelineText.of(sample()))
                .contains("Alice |" + "#".repeat(30) + "z".repeat(30) + "|")
                .contains("Bob   |" + " ".repeat(15) + "x".repeat(45) + "| ended by an exception")
                .contains("  1  30 ms  Bob: prints \"hello\"");
    }

    @Test
    @DisplayName("needs no colour: every state has a letter and its own pattern or plain fill")
    void notColourAlone() {
        assertThat(List.of(State.values()).stream().map(s -> s.letter).distinct()).hasSize(4);
        assertThat(List.of(State.values()).stream().map(TimelineSvg::fill).distinct()).hasSize(4);
    }

    private static Recording sample() {
        var bob =
                new Lane(
                        "Bob",
                        false,
                        List.of(new Slice(25 * MS, 100 * MS, State.BLOCKED, "")),
                        List.of(new Span(30 * MS, 40 * MS, "inside", 0)),
                        Ending.THREW);
        return new Recording(
                "sample",
                100 * MS,
                List.of(
                        lane(
                                "Alice",
                                new Slice(0, 50 * MS, State.RUNNABLE, ""),
                                new Slice(50 * MS, 100 * MS, State.ASLEEP, "Thread.sleep")),
                        bob),
                List.of(new Event(30 * MS, 1, "Bob", Kind.PRINT, "hello")));
    }

    private static double lowestText(Element root) {
        NodeList texts = root.getElementsByTagName("text");
        double lowest = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            lowest =
                    Math.max(
                            lowest,
                            Double.parseDouble(((Element) texts.item(i)).getAttribute("y")));
        }
        return lowest;
    }
}
