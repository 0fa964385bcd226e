import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("06-which-lock")
class WhichLockTest {

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(3)
    @DisplayName("two gates at the same time: total counts everybody")
    @Explain(
            "Everybody who came in must count. Often: each gate is locked by an object of its"
                    + " own, and there is one total for all gates.")
    void twoGates() throws Exception {
        var north = new Gate();
        var south = new Gate();
        Together.together(() -> north.enter("Ann"), () -> south.enter("Bob"));
        assertEquals(2, Gate.total(), "After one visitor at each of two gates, total()");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("two visitors at one gate at the same time: both stand in the list")
    @Explain(
            "Both names must stand in the list of the day. Often: two threads change one"
                    + " ArrayList at once, which it is not made for.")
    void oneGate() throws Exception {
        var gate = new Gate();
        Together.together(() -> gate.enter("Ann"), () -> gate.enter("Bob"));
        List<String> today = gate.endOfDay();
        assertTrue(
                today.size() == 2 && today.contains("Ann") && today.contains("Bob"),
                "Ann and Bob came, the list says " + today);
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(2)
    @DisplayName("at the end of the day everybody stands in one list, and a list handed out changes no more")
    @Explain(
            "Everybody stands in the list of one day, and a list that was handed out changes no"
                    + " more. Often: the list that is handed out is the one in use, or it is exchanged"
                    + " together with the lock that guards it.")
    void endOfDay() throws Exception {
        var gate = new Gate();
        List<String> seen = new ArrayList<>();
        gate.enter("Ann");
        Together.together(() -> gate.enter("Bob"), () -> seen.addAll(gate.endOfDay()));
        seen.addAll(gate.endOfDay());
        assertEquals(List.of("Ann", "Bob"), seen, "The lists of both days together");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("two end the day at one gate, and people come in: each stands in one list of that gate")
    @Explain(
            "Taking the list away and beginning a new one is one step for everybody else. A list that"
                    + " was handed out is not touched again, and another gate has its own.")
    void endOfDayTwice() throws Exception {
        var gate = new Gate();
        var other = new Gate();
        gate.enter("Ann");
        List<List<String>> days = new ArrayList<>(List.of(List.of(), List.of()));
        Together.together(
                () -> {
                    days.set(0, gate.endOfDay());
                    gate.enter("Bob");
                },
                () -> days.set(1, gate.endOfDay()));
        List<String> first = List.copyOf(days.get(0));
        List<String> second = List.copyOf(days.get(1));
        gate.enter("Cem");
        other.enter("Dan");
        assertEquals(List.of("Dan"), other.endOfDay(), "Only Dan came to the other gate; its list");
        List<String> seen = new ArrayList<>(first);
        seen.addAll(second);
        seen.addAll(gate.endOfDay());
        seen.sort(null);
        assertEquals(List.of("Ann", "Bob", "Cem"), seen, "The lists of all days together");
        assertEquals(first, days.get(0), "A list that was handed out, later");
        assertEquals(second, days.get(1), "A list that was handed out, later");
        assertEquals(List.of(), gate.endOfDay(), "Nobody came since; the list");
        assertEquals(4, Gate.total(), "After four visitors and some ends of days, total()");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("total() may be asked at any time")
    @Explain(
            "total() says how many have come in so far. Often: it reads without the lock that"
                    + " the writers take.")
    void totalAtAnyTime() throws Exception {
        var gate = new Gate();
        Together.together(
                () -> gate.enter("Ann"),
                () -> {
                    int seen = Gate.total();
                    assertTrue(seen == 0 || seen == 1, "One came, and total() said " + seen);
                });
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 1,000 visitors at each of two gates")
    @Explain("Every visitor needs the same care as the first.")
    void manyVisitors() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var north = new Gate();
                            var south = new Gate();
                            Together.together(() -> crowd(north), () -> crowd(south));
                            assertEquals(2_000, Gate.total(), "After 2,000 visitors, total()");
                            assertEquals(1_000, north.endOfDay().size(), "Visitors of one gate");
                        }));
    }

    private static void crowd(Gate gate) {
        for (int i = 0; i < 1_000; i++) {
            gate.enter("visitor");
        }
    }
}
