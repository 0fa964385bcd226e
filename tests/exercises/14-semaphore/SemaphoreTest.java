import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("14-semaphore")
class SemaphoreTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("with one permit it keeps two apart, and the second gets in when the first is out")
    @Explain(
            "Only as many get through as there are permits, and everybody gets through in the"
                    + " end. Often: looking at the number and changing it are two steps, or a release"
                    + " tells nobody.")
    void onePermit() throws Exception {
        var permits = new Permits(1);
        int[] inside = new int[1];
        Together.Task visit =
                () -> {
                    permits.acquire();
                    inside[0]++;
                    permits.release(1);
                };
        Together.together(visit, visit);
        assertEquals(2, inside[0], "After two have counted, each with the only permit, the count");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("acquire waits for a release, also for one that came before")
    @Explain("A permit that was given back stays until somebody takes it.")
    void waitsForARelease() throws Exception {
        var permits = new Permits(0);
        var released = new AtomicInteger();
        Together.Task taker =
                () -> {
                    permits.acquire();
                    assertTrue(released.get() > 0, "acquire came back, and nobody had given a permit");
                };
        Together.together(
                taker,
                taker,
                () -> {
                    released.incrementAndGet();
                    permits.release(1);
                    permits.release(1);
                });
        assertFalse(permits.tryAcquire(), "Two permits, two taken, and there was a third");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("a release of two lets two in")
    @Explain(
            "With two permits two go on. Often: only one of those who wait is told.")
    void releaseOfTwo() throws Exception {
        var permits = new Permits(0);
        Together.together(permits::acquire, permits::acquire, () -> permits.release(2));
        assertFalse(permits.tryAcquire(), "Two permits, two taken, and there was a third");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("tryAcquire takes a permit or says false, and never waits")
    @Explain("Of two who try for one permit, one gets it.")
    void tryAcquire() throws Exception {
        var permits = new Permits(1);
        boolean[] got = new boolean[2];
        Together.together(
                () -> got[0] = permits.tryAcquire(), () -> got[1] = permits.tryAcquire());
        assertTrue(got[0] ^ got[1], "One permit, and it was got by " + (got[0] ? "both" : "neither"));
        assertFalse(permits.tryAcquire(), "None was left, tryAcquire()");
        permits.release(1);
        assertTrue(permits.tryAcquire(), "One was given back, tryAcquire()");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two who want both of two permits do not wait for each other for ever")
    @Explain(
            "Both must come through, one after the other. Often: the permits are taken one by"
                    + " one, and each has one and waits for the other.")
    void bothOrNone() throws Exception {
        var permits = new Permits(2);
        int[] inside = new int[1];
        Together.Task visit =
                () -> {
                    permits.acquire(2);
                    inside[0]++;
                    permits.release(2);
                };
        Together.together(visit, visit);
        assertEquals(2, inside[0], "After two have counted, each with both permits, the count");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("one who waits for two permits does not keep the only one from others")
    @Explain(
            "A waiter that can use what is there must be told of it. Often: the only signal"
                    + " goes to one who cannot use it.")
    void oneAndTwo() throws Exception {
        var permits = new Permits(0);
        Together.together(
                () -> permits.acquire(2),
                () -> {
                    permits.acquire();
                    permits.release(2);
                },
                () -> permits.release(1));
    }

    @Test
    @Points(1)
    @DisplayName("it is built of a monitor alone")
    @Explain("synchronized, wait, notify, notifyAll: nothing of java.util.concurrent is needed.")
    void builtOfAMonitor() {
        Structure.usesNoneOf(Permits.class, "java.util.concurrent.");
    }

    @Test
    @Points(2)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                + " calls came one after another")
    @Explain(
            "A thread that is interrupted while waiting has taken nothing, and takes no signal along that another"
                + " could have used. And two semaphores know nothing of each other.")
    void asSpecified() {
        MadeClients.allExplained(new PermitsSpecification());
    }
}
