import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("02-first-second-third")
class FirstSecondThirdTest {

    private static final String[] NAMES = {"first", "second", "third"};

    @Test
    @Public
    @Points(3)
    @DisplayName("A, B, C: in whatever order the threads start, they run in this order")
    @Explain(
            "Each run is made once, by the thread that called, in its turn; or its caller hears that"
                    + " it was not made, by an InterruptedException.")
    void inOrder() {
        Promises.kept(
                "third(C), second(B) and first(A) at once",
                Explorer.explore(
                        () -> {
                            var race = new Race();
                            Together.together(
                                    () -> race.run(2), () -> race.run(1), () -> race.run(0));
                            race.ran("ABC");
                        }));
        interrupted(1);
        interrupted(2);
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
        assertEquals(123, sum[0], "The sum that began as 1, was multiplied by 10 and got 2 added, then 3");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("the first waits for nobody, and nobody is needed to hand over to")
    @Explain("To hand over must not wait for the next runner: he may come late, or never.")
    void nobodyNeeded() throws Exception {
        var race = new Race();
        race.run(0);
        race.run(1);
        race.ran("AB");
        Together.together(() -> race.run(2));
        race.ran("ABC");
    }

    @Test
    @Points(1)
    @DisplayName("two relays do not know of each other")
    @Explain(
            "Another relay was at some point of its race. Often something that belongs to one relay"
                    + " belongs to all: it is static, or a lock that all of them use.")
    void twoRelays() {
        for (int place = 0; place < 3; place++) {
            hasRun(place);
            waitsOrRuns(place);
        }
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> {
                            for (int i = 0; i < 15; i++) {
                                var race = new Race();
                                Together.together(
                                        () -> race.run(2), () -> race.run(1), () -> race.run(0));
                                race.ran("ABC");
                            }
                        }));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("nobody sleeps")
    @Explain("Sleeping and hoping is no order.")
    void nobodySleeps() throws Exception {
        var relay = new Relay();
        relay.first(() -> {});
        relay.second(() -> {});
        relay.third(() -> {});
        assertEquals(0, Explorer.waited(), "Time slept (ns) until all three had run");
    }

    /** Somebody in that place is interrupted, while those before run. */
    private static void interrupted(int place) {
        Promises.kept(
                NAMES[place] + "(run) whose caller is interrupted",
                Explorer.explore(
                        () -> {
                            var race = new Race();
                            var call =
                                    Interrupted.call(
                                            () -> {
                                                race.run(place);
                                                return "nothing";
                                            },
                                            () -> {
                                                for (int i = 0; i < place; i++) {
                                                    race.run(i);
                                                }
                                            });
                            boolean inTurn = race.ran().equals("ABC".substring(0, place + 1));
                            boolean notAtAll = race.ran().equals("ABC".substring(0, place));
                            assertTrue(
                                    inTurn || notAtAll && call.gaveUp(),
                                    "it "
                                            + (call.thrown() == null ? "returned" : call.words())
                                            + ", and those who ran were "
                                            + race.ran());
                        }));
    }

    /** One relay is over or has come to that place: that is nothing to another. */
    private static void hasRun(int place) {
        Promises.kept(
                "third(C), second(B) and first(A), when the " + NAMES[place] + " of another has run",
                Explorer.explore(
                        () -> {
                            var other = new Race();
                            for (int i = 0; i <= place; i++) {
                                other.run(i);
                            }
                            var race = new Race();
                            Together.together(
                                    () -> race.run(2), () -> race.run(1), () -> race.run(0));
                            race.ran("ABC");
                        }));
    }

    /** Somebody waits in that place of a relay, or runs in it: that holds up no other relay. */
    private static void waitsOrRuns(int place) {
        Promises.kept(
                "all three calls, while the " + NAMES[place] + " of another waits",
                Explorer.explore(
                        () -> {
                            var other = new Race();
                            Thread waits = Together.thread(NAMES[place] + " of another", () -> other.run(place));
                            waits.start();
                            new Race().runAll();
                            for (int i = 0; i < place; i++) {
                                other.run(i);
                            }
                            waits.join();
                        }));
        Promises.kept(
                "all three calls, while the " + NAMES[place] + " of another runs",
                Explorer.explore(
                        () -> {
                            var other = new Race();
                            for (int i = 0; i < place; i++) {
                                other.run(i);
                            }
                            other.call(place, () -> startAndJoin(() -> new Race().runAll()));
                        }));
    }

    private static void startAndJoin(Together.Task task) {
        try {
            Together.together(task);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A relay and the letters of those who ran, in the order in which they did. */
    private static final class Race {
        private final Relay relay = new Relay();
        private final AtomicBoolean elsewhere = new AtomicBoolean();
        private final AtomicReference<String> ran = new AtomicReference<>("");

        void run(int place) throws InterruptedException {
            Thread caller = Thread.currentThread();
            call(
                    place,
                    () -> {
                        if (Thread.currentThread() != caller) {
                            elsewhere.set(true);
                        }
                        ran.accumulateAndGet("ABC".substring(place, place + 1), String::concat);
                    });
        }

        void call(int place, Runnable run) throws InterruptedException {
            switch (place) {
                case 0 -> relay.first(run);
                case 1 -> relay.second(run);
                default -> relay.third(run);
            }
        }

        void runAll() throws InterruptedException {
            for (int place = 0; place < 3; place++) {
                run(place);
            }
            ran("ABC");
        }

        String ran() {
            return ran.get();
        }

        void ran(String expected) {
            assertFalse(elsewhere.get(), "a run was not made by the thread that called");
            assertEquals(expected, ran(), "the order in which they ran");
        }
    }
}
