import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("21-stop-flag")
class StopFlagTest {

    /** A right answer has a few dozen schedules, one that sleeps in a loop has a million. */
    private static final long ENOUGH = 50_000;

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(3)
    @DisplayName("the sentry goes when he is relieved, with the order that came with it")
    @Explain(
            "What is written before the signal is seen with it; what is written after is not. Often:"
                    + " the signal is a plain field, and nothing obliges one thread to see what"
                    + " another wrote there.")
    void relieved() throws Exception {
        var sentry = new Sentry();
        Together.together(
                () -> assertEquals("march", sentry.watch(), "The order that the sentry got"),
                () -> sentry.relieve("march"));
    }

    @Test
    @Points(1)
    @DisplayName("he does not go before")
    @Explain("watch comes back when relieve was called, not sooner.")
    void notBefore() {
        var some = Explorer.options().withSchedules(10_000).withStrictPublication(true);
        Promises.kept(
                "watch(), when another sentry was relieved",
                Explorer.explore(
                        some,
                        () -> {
                            new Sentry().relieve("home");
                            var sentry = new Sentry();
                            var called = new AtomicBoolean();
                            Together.together(
                                    () -> goesWithTheOrder(sentry.watch(), called),
                                    () -> relieve(sentry, called));
                        }));
        Promises.kept(
                "watch() whose caller is interrupted",
                Explorer.explore(
                        some,
                        () -> {
                            var sentry = new Sentry();
                            var called = new AtomicBoolean();
                            Interrupted.call(
                                    () -> goesWithTheOrder(sentry.watch(), called),
                                    () -> relieve(sentry, called));
                        }));
    }

    private static void relieve(Sentry sentry, AtomicBoolean called) {
        called.set(true);
        sentry.relieve("march");
    }

    private static String goesWithTheOrder(String order, AtomicBoolean called) {
        assertTrue(called.get(), "watch() came back, and relieve() was not called");
        assertEquals("march", order, "the order");
        return order;
    }

    @Schedules(pass = PROVED, strictPublication = true, schedules = ENOUGH)
    @Points(2)
    @DisplayName("two who watch are both relieved")
    @Explain("One signal is for everybody, and it is not used up.")
    void twoSentries() throws Exception {
        var sentry = new Sentry();
        Together.Task watch = () -> assertEquals("home", sentry.watch(), "The order");
        Together.together(watch, watch, () -> sentry.relieve("home"));
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("who begins to watch after that goes at once")
    @Explain("The signal stays: look first, then wait.")
    void afterwards() throws Exception {
        var sentry = new Sentry();
        sentry.relieve("home");
        Together.together(() -> assertEquals("home", sentry.watch(), "The order"));
        assertEquals("home", sentry.watch(), "The order, asked again");
    }

    @Schedules(pass = PROVED, strictPublication = true, schedules = ENOUGH)
    @Points(2)
    @DisplayName("all that was written before relieve is seen after watch")
    @Explain("The signal orders not only itself: what came before it happens before what comes after it.")
    void whatWasWrittenBefore() throws Exception {
        var sentry = new Sentry();
        int[] ammunition = new int[1];
        Together.together(
                () -> {
                    sentry.watch();
                    assertEquals(42, ammunition[0], "What was written before relieve");
                },
                () -> {
                    ammunition[0] = 42;
                    sentry.relieve("march");
                });
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("nobody sleeps")
    @Explain("Sleeping makes the mistake rarer and the sentry later.")
    void nobodySleeps() throws Exception {
        var sentry = new Sentry();
        var noticed = new AtomicInteger();
        Together.together(
                () -> {
                    sentry.watch();
                    noticed.incrementAndGet();
                },
                () -> sentry.relieve("march"));
        assertEquals(0, Explorer.waited(), "Time slept (ns) until the sentry had noticed");
    }
}
