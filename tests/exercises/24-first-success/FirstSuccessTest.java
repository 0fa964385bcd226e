import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("24-first-success")
class FirstSuccessTest {

    /** Nothing comes from there, ever. */
    private static final Callable<String> DEAD =
            () -> {
                new CountDownLatch(1).await();
                return "from a dead mirror";
            };

    private static final Callable<String> BROKEN =
            () -> {
                throw new IOException("no such file");
            };

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("one mirror fails and one succeeds: the success counts, whoever is earlier")
    @Explain("A failure is an answer, and not the one that is looked for: wait for the next.")
    void failureDoesNotWin() throws Exception {
        assertEquals("here", first(BROKEN, () -> "here"), "One mirror fails, one says here; first");
    }

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("one mirror never answers: the other wins, and the first is interrupted")
    @Explain(
            "Take the answers in the order in which they come, not in that of the list. And when"
                    + " one has won, the others must be told: a thread in await() ends only when it is"
                    + " interrupted.")
    void othersAreCancelled() throws Exception {
        assertEquals("here", first(DEAD, () -> "here"), "One mirror is dead, one says here; first");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("all mirrors are asked at the same time")
    @Explain("Each of the two answers only when both have been asked.")
    void atTheSameTime() throws Exception {
        var both = new CountDownLatch(2);
        Callable<String> mirror =
                () -> {
                    both.countDown();
                    both.await();
                    return "here";
                };
        assertEquals("here", first(mirror, mirror), "Both mirrors say here; first");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("all fail: an ExecutionException with the exception of one of them as its cause")
    @Explain("Somebody must notice that nobody is left who could succeed.")
    void allFail() {
        var thrown =
                assertThrows(
                        ExecutionException.class, () -> first(BROKEN, BROKEN), "Both mirrors fail; first");
        assertNotNull(thrown.getCause(), "The cause of what first threw");
        assertEquals(IOException.class, thrown.getCause().getClass(), "The class of the cause");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("when first returns nobody is at work, and whoever was interrupted has cleared up")
    @Explain("Being told to stop is not having stopped. Wait for them.")
    void nobodyIsLeft() throws Exception {
        var careful = new Careful();
        first(careful, () -> "here");
        careful.hasClearedUp();
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("who is interrupted in first gets an InterruptedException, and the mirrors are cancelled")
    @Explain("Whichever way first is left, no mirror may be left at work.")
    void callerIsInterrupted() throws Exception {
        var careful = new Careful();
        var ended = new AtomicReference<>("it has not ended");
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                ended.set("it gave " + first(careful));
                            } catch (InterruptedException e) {
                                ended.set("interrupted");
                            } catch (Exception e) {
                                ended.set("it threw " + e);
                            }
                        },
                        "caller");
        caller.start();
        caller.interrupt();
        caller.join();
        careful.hasClearedUp();
        assertEquals("interrupted", ended.get(), "The caller of first was interrupted;");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 20 mirrors, of which only the last is well")
    @Explain("The twentieth mirror is asked like the first.")
    void manyMirrors() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(60).withDepth(1_000_000),
                        () -> {
                            List<Callable<String>> mirrors = new ArrayList<>();
                            for (int i = 0; i < 19; i++) {
                                mirrors.add(i % 2 == 0 ? DEAD : BROKEN);
                            }
                            mirrors.add(() -> "here");
                            assertTrue("here".equals(Mirrors.first(mirrors)), "Only one of 20 says here");
                        }));
    }

    /** A dead mirror that notes whether somebody is at work there. */
    static class Careful implements Callable<String> {
        private final AtomicInteger atWork = new AtomicInteger();

        @Override
        public String call() throws Exception {
            atWork.incrementAndGet();
            try {
                return DEAD.call();
            } finally {
                atWork.decrementAndGet();
            }
        }

        void hasClearedUp() {
            assertEquals(0, atWork.get(), "first is over; the number of those still at work on a mirror");
        }
    }

    @SafeVarargs
    private static String first(Callable<String>... mirrors) throws Exception {
        return Mirrors.first(List.of(mirrors));
    }
}
