import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import course.judge.spec.MadeClients;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("18-event")
class EventTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("await waits until it is set, and then sees what the setter wrote before")
    @Explain(
            "await comes back once it is set, and then sees what was written before. Often: the"
                    + " one who wakes up does not look again whether it is set.")
    void awaitWaits() throws Exception {
        var event = new Event();
        int[] note = new int[1];
        Together.together(
                () -> {
                    note[0] = 42;
                    event.set();
                },
                () -> {
                    event.await();
                    assertEquals(42, note[0], "42 was written before set(); the number read after await");
                });
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("all who wait come through")
    @Explain("One call of set() is for everybody, not for the first.")
    void allComeThrough() throws Exception {
        var event = new Event();
        Together.together(event::await, event::await, event::set);
        assertEquals(0, event.waiting(), "All are through; waiting()");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("while it is set nobody waits, however often it was set; after clear() one waits again")
    @Explain("set() twice is the same as once, and one clear() takes both back.")
    void resettable() throws Exception {
        var event = new Event();
        assertFalse(event.isSet(), "Of a new event, isSet()");
        event.set();
        event.set();
        event.await();
        event.await();
        assertTrue(event.isSet(), "After set() and two await() isSet()");
        assertFalse(new Event().isSet(), "One event is set; of another, isSet()");
        event.clear();
        assertFalse(event.isSet(), "After clear() isSet()");
        var again = new AtomicBoolean();
        Together.together(
                () -> {
                    again.set(true);
                    event.set();
                },
                () -> {
                    event.await();
                    assertTrue(again.get(), "After clear() an await() came back, and set() was not called again until then");
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("who waits when it is set comes through, also if it is cleared at once")
    @Explain(
            "Every waiter that waiting() counts is let through by set(), even if clear() comes"
                    + " at once. Often: the one who wakes up looks at the flag alone.")
    void pulse() throws Exception {
        var event = new Event();
        Thread runner = new Thread(() -> await(event), "runner");
        runner.start();
        if (event.waiting() == 1) {
            event.set();
            event.clear();
        } else {
            event.set();
        }
        runner.join();
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("who is interrupted while waiting gets an InterruptedException and is counted no more")
    @Explain(
            "An interrupted waiter leaves by an InterruptedException and is counted no more."
                    + " Often: on that way out the number of waiters is not changed.")
    void interrupted() throws Exception {
        var event = new Event();
        var thrown = new AtomicBoolean();
        Thread impatient =
                new Thread(
                        () -> {
                            try {
                                event.await();
                            } catch (InterruptedException e) {
                                thrown.set(true);
                            }
                        },
                        "impatient");
        impatient.start();
        impatient.interrupt();
        impatient.join();
        assertTrue(thrown.get(), "Nobody set it, and an interrupted await() did not throw");
        assertEquals(0, event.waiting(), "The waiter has gone; waiting()");
    }

    @Test
    @Points(2)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                + " calls came one after another")
    @Explain(
            "Those who come, those who are let through and those who give up all change the same number. And two events"
                + " know nothing of each other.")
    void asSpecified() {
        MadeClients.allExplained(new EventSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("two events hand over 100 parcels")
    @Explain("Each round needs the same care as the first, and each event a state of its own.")
    void hundredParcels() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        EventTest::handOver));
    }

    private static void handOver() throws Exception {
        var here = new Event();
        var taken = new Event();
        int[] table = new int[1];
        Together.together(
                () -> {
                    for (int i = 1; i <= 100; i++) {
                        table[0] = i;
                        here.set();
                        taken.await();
                        taken.clear();
                    }
                },
                () -> {
                    for (int i = 1; i <= 100; i++) {
                        here.await();
                        here.clear();
                        assertEquals(i, table[0], "The parcel on the table");
                        taken.set();
                    }
                });
    }

    private static void await(Event event) {
        try {
            event.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
