import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("14-semaphore")
class SemaphoreTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("with one permit it keeps two apart, and the second gets in when the first is out")
    @Explain("Looking at the number and changing it must be one step; who gives back tells those who wait.")
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
        assertEquals(2, inside[0], "Counted by two, each with the only permit");
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
    @Explain("Two wait, two permits come: both must be told.")
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
    @Points(3)
    @DisplayName("two who want both of two permits do not wait for each other for ever")
    @Explain("Who takes them one by one holds one and waits for the other. Take all or none.")
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
        assertEquals(2, inside[0], "Counted by two, each with both permits");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("one who waits for two permits does not keep the only one from others")
    @Explain("The one who is woken may not be able to use what came. Whom else should be told?")
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
}
