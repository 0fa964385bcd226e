import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

@Exercise("20-double-checked-locking")
class DoubleCheckedLockingTest {

    /** Not final on purpose: what is written here is seen by others only if somebody sees to it. */
    static class Settings {
        int port;
    }

    private static Settings settings() {
        var made = new Settings();
        made.port = 8080;
        return made;
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("nothing is made before somebody asks")
    @Explain("That is what lazy means.")
    void lazy() {
        var made = new AtomicInteger();
        var lazy = new Lazy<>(made::incrementAndGet);
        assertEquals(0, made.get(), "Nobody asked yet; how often it was made");
        assertEquals(1, lazy.get(), "The first get()");
        assertEquals(1, lazy.get(), "The second get()");
        assertEquals(1, made.get(), "get() was called twice; how often it was made");
        var other = new Lazy<>(() -> "another");
        assertEquals("another", other.get(), "What another Lazy gave");
        assertEquals(1, lazy.get(), "The first one, asked again");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two who ask at the same time: it is made once, and both get the same")
    @Explain(
            "It is made once, and both get the same. Often: one who waited for the lock does"
                    + " not look again once inside.")
    void madeOnce() throws Exception {
        var made = new AtomicInteger();
        var lazy =
                new Lazy<Settings>(
                        () -> {
                            made.incrementAndGet();
                            return settings();
                        });
        var got = new Settings[2];
        Together.together(() -> got[0] = lazy.get(), () -> got[1] = lazy.get());
        assertEquals(1, made.get(), "Two asked at the same time; how often it was made");
        assertNotNull(got[0], "get() gave null");
        assertTrue(got[0] == got[1], "The two who asked got different objects, or one got null");
    }

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("who gets it sees everything that was written into it")
    @Explain(
            "A thread that gets the object sees all that was written into it. Often: the"
                    + " reference is read without a lock from a variable that is not volatile (JLS"
                    + " §17.4.5).")
    void seenWhole() throws Exception {
        var lazy = new Lazy<Settings>(DoubleCheckedLockingTest::settings);
        Together.Task reader = () -> assertEquals(8080, lazy.get().port, "The port that a reader saw");
        Together.together(reader, reader);
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("once it is made nobody waits: not even for one who holds the monitor of the Lazy")
    @Explain(
            "Once it is made, get() takes no lock.")
    void noLockAfterwards() throws Exception {
        var lazy = new Lazy<Settings>(DoubleCheckedLockingTest::settings);
        lazy.get();
        synchronized (lazy) {
            Together.together(() -> assertEquals(8080, lazy.get().port, "The port"));
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("when the maker throws, the caller hears of it, and the next one tries again")
    @Explain("A failure is not a value: do not keep it.")
    void failure() throws Exception {
        var calls = new AtomicInteger();
        var lazy =
                new Lazy<Settings>(
                        () -> {
                            if (calls.incrementAndGet() == 1) {
                                throw new IllegalStateException("no settings yet");
                            }
                            return settings();
                        });
        var heard = new AtomicInteger();
        Together.Task reader =
                () -> {
                    try {
                        lazy.get();
                    } catch (IllegalStateException e) {
                        heard.incrementAndGet();
                    }
                };
        Together.together(reader, reader);
        assertTrue(heard.get() == 1, "The maker threw once; callers who heard of it: " + heard.get());
        assertEquals(8080, lazy.get().port, "After the failure and one more try, the port");
        assertEquals(2, calls.get(), "One failure, one success; calls of the maker");
        var tries = new AtomicInteger();
        var broken =
                new Lazy<String>(
                        () -> {
                            if (tries.incrementAndGet() <= 2) {
                                throw new AssertionError("no settings at all");
                            }
                            return "made";
                        });
        assertThrows(AssertionError.class, broken::get, "The maker ended with an Error; get()");
        assertThrows(AssertionError.class, broken::get, "So it did the second time; get()");
        assertEquals("made", broken.get(), "The third time it made something; get()");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("while the maker of one Lazy is at work, others can be asked")
    @Explain("Each Lazy has its own lock and its own value. A lock that all share makes them wait.")
    void others() {
        var ready = new Lazy<>(() -> "ready");
        ready.get();
        var other = new Lazy<>(() -> "other");
        var got = new String[2];
        var slow =
                new Lazy<String>(
                        () -> {
                            Together.runUnchecked(
                                    () ->
                                            Together.together(
                                                    () -> got[0] = ready.get(),
                                                    () -> got[1] = other.get()));
                            return "slow";
                        });
        assertEquals("slow", slow.get(), "What the Lazy gave whose maker asks two others");
        assertEquals("ready", got[0], "What one of the others gave");
        assertEquals("other", got[1], "What the other one gave");
    }
}
