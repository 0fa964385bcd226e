import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;

@Exercise("02-first-second-third")
class FirstSecondThirdTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("A, B, C: in whatever order the threads start, they run in this order")
    @Explain("Each must wait until the one before it has run, and then tell the next one.")
    void inOrder() throws Exception {
        var relay = new Relay();
        var said = new AtomicReference<>("");
        Together.together(
                () -> relay.third(() -> said.accumulateAndGet("C", String::concat)),
                () -> relay.second(() -> said.accumulateAndGet("B", String::concat)),
                () -> relay.first(() -> said.accumulateAndGet("A", String::concat)));
        assertEquals("ABC", said.get(), "The order in which they ran");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("each begins when the one before has ended, and sees all that it wrote")
    @Explain(
            "The baton is handed over at the end of the run, not at its beginning, and it carries with"
                    + " it all that was written before (happens-before).")
    void handsOver() throws Exception {
        var relay = new Relay();
        int[] sum = new int[1];
        Together.together(
                () -> relay.first(() -> sum[0] = sum[0] + 1),
                () -> relay.second(() -> sum[0] = sum[0] * 10 + 2),
                () -> relay.third(() -> sum[0] = sum[0] * 10 + 3));
        assertEquals(123, sum[0], "1, then times 10 plus 2, then times 10 plus 3");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("the first waits for nobody, and nobody is needed to hand over to")
    @Explain("To hand over must not wait for the next runner: he may come late, or never.")
    void nobodyNeeded() throws Exception {
        var relay = new Relay();
        int[] ran = new int[1];
        relay.first(() -> ran[0]++);
        relay.second(() -> ran[0]++);
        assertEquals(2, ran[0], "first and second, called one after the other by one thread; runs");
        Together.together(() -> relay.third(() -> ran[0]++));
        assertEquals(3, ran[0], "After third, runs");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two relays do not know of each other")
    @Explain("What belongs to one relay must not be static.")
    void twoRelays() throws Exception {
        var one = new Relay();
        var other = new Relay();
        one.first(() -> {});
        var said = new AtomicReference<>("");
        Together.together(
                () -> other.second(() -> said.accumulateAndGet("B", String::concat)),
                () -> other.first(() -> said.accumulateAndGet("A", String::concat)));
        assertEquals("AB", said.get(), "The first of another relay had run; the order in this one");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("nobody sleeps")
    @Explain("Sleeping and hoping is no order.")
    void nobodySleeps() throws Exception {
        var relay = new Relay();
        long begin = System.nanoTime();
        relay.first(() -> {});
        relay.second(() -> {});
        relay.third(() -> {});
        assertEquals(begin, System.nanoTime(), "The clock, after all three");
    }
}
