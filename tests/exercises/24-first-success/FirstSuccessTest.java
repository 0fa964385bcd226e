import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Options;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** What several mirrors do in common shows in many schedules if it shows in one. */
    private static final Options SOME = Explorer.options().withSchedules(80);

    @Test
    @Public
    @Points(2)
    @DisplayName("mirrors fail and one succeeds: the success counts, whoever is earlier")
    @Explain("A failure is an answer, and not the one that is looked for: wait for the next.")
    void failureDoesNotWin() {
        for (int n = 1; n <= 3; n++) {
            for (int i = 0; i < n; i++) {
                int mirrors = n;
                int well = i;
                Promises.keptInSample(
                        "first, where all mirrors but number %d of %d throw".formatted(well, mirrors),
                        Explorer.explore(
                                SOME.withSchedules(n < 3 ? 1_000 : 80),
                                () -> assertEquals("here", first(broken(mirrors, well)), "the result")));
            }
        }
        Promises.keptInSample(
                "two calls of first at once, and one more",
                Explorer.explore(
                        SOME,
                        () -> {
                            Together.together(
                                    () -> assertEquals("a", first(List.of(() -> "a")), "the result"),
                                    () -> assertEquals("b", first(List.of(() -> "b")), "the result"));
                            assertEquals("c", first(List.of(() -> "c")), "the result");
                        }));
    }

    @Test
    @Points(3)
    @DisplayName("mirrors never answer: another wins, and they are interrupted")
    @Explain(
            "A thread in await() ends only when it is interrupted. Often the answers are waited for in"
                    + " the order of the list, or nobody tells the others when one has won.")
    void othersAreCancelled() {
        for (int n = 2; n <= 3; n++) {
            for (int i = 0; i < n; i++) {
                int mirrors = n;
                int well = i;
                Promises.keptInSample(
                        "first, where only mirror %d of %d answers".formatted(well, mirrors),
                        Explorer.explore(
                                SOME.withSchedules(n < 3 ? 1_000 : 80),
                                () -> {
                                    List<Callable<String>> all =
                                            new ArrayList<>(Collections.nCopies(mirrors, DEAD));
                                    all.set(well, () -> "here");
                                    assertEquals("here", first(all), "the result");
                                }));
            }
        }
    }

    @Test
    @Public
    @Points(2)
    @DisplayName("all mirrors are asked at the same time")
    @Explain(
            "In this test no mirror answers before all have been asked. Often there are fewer threads"
                    + " than mirrors, or one is waited for before the next is asked.")
    void atTheSameTime() {
        for (int n = 2; n <= 5; n++) {
            int mirrors = n;
            Promises.keptInSample(
                    "first, mirrors: " + mirrors,
                    Explorer.explore(
                            SOME,
                            () -> askedTogether(mirrors)));
        }
    }

    @Test
    @Points(2)
    @DisplayName("all fail: an ExecutionException with the exception of one of them as its cause")
    @Explain("Somebody must notice that nobody is left who could succeed, and keep a reason.")
    void allFail() {
        for (int n = 1; n <= 3; n++) {
            int mirrors = n;
            Promises.keptInSample(
                    "first, where all mirrors throw, number: " + mirrors,
                    Explorer.explore(
                            SOME.withSchedules(n < 3 ? 1_000 : 80), () -> failsRightly(mirrors)));
        }
        Promises.keptInSample(
                "two calls of first at once, where all mirrors throw",
                Explorer.explore(
                        SOME.withSchedules(200),
                        () -> Together.together(() -> failsRightly(1), () -> failsRightly(2))));
    }

    @Test
    @Points(2)
    @DisplayName("when first returns nobody is at work, and whoever was interrupted has cleared up")
    @Explain("Being told to stop is not having stopped. Wait for them.")
    void nobodyIsLeft() {
        for (int n = 1; n <= 2; n++) {
            int dead = n;
            Promises.keptInSample(
                    "first, where one mirror answers, and never: " + dead,
                    Explorer.explore(
                            SOME.withSchedules(n < 2 ? 2_000 : 80),
                            () -> {
                                var careful = new Careful();
                                List<Callable<String>> all =
                                        new ArrayList<>(Collections.nCopies(dead, careful));
                                all.add(() -> "here");
                                first(all);
                                careful.hasClearedUp();
                            }));
        }
    }

    @Test
    @Points(2)
    @DisplayName("who is interrupted in first gets an InterruptedException, and the mirrors are cancelled")
    @Explain("Whichever way first is left, no mirror may be left at work.")
    void callerIsInterrupted() {
        for (int n = 1; n <= 2; n++) {
            int dead = n;
            Promises.keptInSample(
                    "first whose caller is interrupted, mirrors that never answer: " + dead,
                    Explorer.explore(
                            SOME.withSchedules(n < 2 ? 2_000 : 80),
                            () -> {
                                var careful = new Careful();
                                gaveUp(
                                        Interrupted.call(
                                                () -> first(Collections.nCopies(dead, careful))));
                                careful.hasClearedUp();
                            }));
        }
        Promises.keptInSample(
                "first whose caller is interrupted, while another call waits",
                Explorer.explore(
                        SOME,
                        () -> {
                            var other = new Thread(() -> waitsUntilInterrupted(), "another caller");
                            other.start();
                            gaveUp(Interrupted.call(() -> first(List.of(DEAD))));
                            other.interrupt();
                            other.join();
                        }));
        Promises.keptInSample(
                "first whose caller is interrupted, where the mirror answers",
                Explorer.explore(
                        SOME.withSchedules(300),
                        () -> {
                            var call = Interrupted.call(() -> first(List.of(() -> "here")));
                            assertTrue(
                                    call.gaveUp() || "here".equals(call.value()),
                                    "it " + call.words());
                        }));
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 20 mirrors, of which only the last is well")
    @Explain("The last mirror is asked like the first.")
    void manyMirrors() {
        Options some = Explorer.options().withSchedules(60).withDepth(1_000_000);
        Promises.keptInALongRun(
                Explorer.explore(
                        some,
                        () -> {
                            List<Callable<String>> all = broken(20, 19);
                            for (int i = 0; i < 19; i += 2) {
                                all.set(i, DEAD);
                            }
                            assertEquals("here", first(all), "the result");
                        }));
        Promises.keptInALongRun(Explorer.explore(some, () -> askedTogether(20)));
    }

    private static void askedTogether(int mirrors) throws Exception {
        var all = new CountDownLatch(mirrors);
        Callable<String> mirror =
                () -> {
                    all.countDown();
                    all.await();
                    return "here";
                };
        assertEquals("here", first(Collections.nCopies(mirrors, mirror)), "the result");
    }

    /** All throw but one, which says here. */
    private static List<Callable<String>> broken(int mirrors, int well) {
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < mirrors; i++) {
            Exception failure = failure(i);
            all.add(
                    () -> {
                        throw failure;
                    });
        }
        all.set(well, () -> "here");
        return all;
    }

    private static void failsRightly(int mirrors) throws Exception {
        List<Exception> failures = new ArrayList<>();
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < mirrors; i++) {
            Exception failure = failure(i);
            failures.add(failure);
            all.add(
                    () -> {
                        throw failure;
                    });
        }
        try {
            String given = first(all);
            throw new AssertionError("it gave " + given + ", and all mirrors threw");
        } catch (Exception e) {
            assertEquals(ExecutionException.class, e.getClass(), "what first threw");
            assertTrue(
                    failures.contains(e.getCause()),
                    "the cause is " + e.getCause() + "; no mirror of this call threw that");
        }
    }

    private static Exception failure(int number) {
        return number % 2 == 0 ? new IOException("no such file") : new IllegalStateException("gone");
    }

    private static void gaveUp(Interrupted call) {
        assertTrue(call.gaveUp(), "it " + call.words() + "; it should throw an InterruptedException");
    }

    private static void waitsUntilInterrupted() {
        try {
            first(List.of(DEAD));
        } catch (Exception e) {
            assertEquals(InterruptedException.class, e.getClass(), "what the other call threw");
        }
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
            assertEquals(0, atWork.get(), "first is over; the number of mirrors still at work");
        }
    }

    private static String first(List<Callable<String>> mirrors) throws Exception {
        return Mirrors.first(mirrors);
    }
}
