import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@Exercise("30-bounded-fan-out")
class BoundedFanOutTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("the results come in the order of the inputs, each fetched once")
    @Explain("What comes back first need not be what was asked for first.")
    void inOrder() throws Exception {
        var fetched = new AtomicInteger();
        var results =
                FanOut.map(
                        List.of("a", "bb"),
                        2,
                        input -> {
                            fetched.incrementAndGet();
                            return new int[] {input.length()};
                        });
        assertEquals(2, results.size(), "Two inputs; the number of results");
        assertEquals(
                "1, 2", results.get(0)[0] + ", " + results.get(1)[0], "The lengths of a and bb");
        assertEquals(2, fetched.get(), "Two inputs; how often fetch was called");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(3)
    @DisplayName("limit 1: never two at a time; who is done makes room, and all get their turn")
    @Explain("As many as you like may wait, but only so many may be inside.")
    void oneAtATime() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var results =
                FanOut.map(
                        List.of(1, 2),
                        1,
                        input -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            inside.decrementAndGet();
                            return input * 10;
                        });
        assertEquals(1, most.get(), "The limit is 1; the most at work at the same time");
        assertEquals(List.of(10, 20), results, "The results");
    }

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("limit 2: two can be at work at the same time")
    @Explain(
            "Each of the two is done only when both are at work. One after the other is not asked"
                + " for.")
    void twoAtATime() throws Exception {
        var both = new CountDownLatch(2);
        var results =
                FanOut.map(
                        List.of(1, 2),
                        2,
                        input -> {
                            both.countDown();
                            await(both);
                            return input * 10;
                        });
        assertEquals(List.of(10, 20), results, "The results");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("fetch runs in virtual threads, and nobody is at work when map returns")
    @Explain("Thread.ofVirtual makes such threads, and there is an executor of them.")
    void virtualThreads() throws Exception {
        boolean[] virtual = new boolean[2];
        var atWork = new AtomicInteger();
        FanOut.map(
                List.of(0, 1),
                2,
                input -> {
                    atWork.incrementAndGet();
                    virtual[input] = Thread.currentThread().isVirtual();
                    atWork.decrementAndGet();
                    return input;
                });
        assertEquals(0, atWork.get(), "map has returned; the number at work");
        for (boolean each : virtual) {
            assertTrue(each, "fetch was run by a thread that is not virtual");
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("no inputs: no results; fewer inputs than the limit: as usual")
    @Explain("A limit is not a number of inputs.")
    void smallOnes() throws Exception {
        assertEquals(
                List.of(),
                FanOut.map(List.<Integer>of(), 1, input -> input),
                "No inputs; the results");
        assertEquals(
                List.of(7), FanOut.map(List.of(7), 3, input -> input), "One input; the results");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "fetch throws: map throws with that as the cause, when nobody is at work any more, and"
                + " nobody waits for ever")
    @Explain(
            "Who leaves with an exception gives its place back, too. And nobody may still be at"
                + " work when map has ended, in whatever way it ends.")
    void fetchThrows() throws Exception {
        var broken = new IllegalArgumentException("no connection");
        var inside = new AtomicInteger();
        var error =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                FanOut.map(
                                        List.of(1, 2),
                                        1,
                                        input -> {
                                            inside.incrementAndGet();
                                            inside.decrementAndGet();
                                            if (input == 1) {
                                                throw broken;
                                            }
                                            return input;
                                        }),
                        "fetch threw for one of two inputs; map");
        assertSame(broken, error.getCause(), "The cause of what map threw");
        assertEquals(0, inside.get(), "map has ended; the number at work");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "the caller is interrupted: fetch is interrupted, map throws InterruptedException, no"
                + " thread is left")
    @Explain(
            "Who does not want the results any more wants nobody to work for them. Tell them, and"
                + " wait until they are gone.")
    void interrupted() throws Exception {
        var never = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var caller =
                new Thread(
                        () -> {
                            assertThrows(
                                    InterruptedException.class,
                                    () ->
                                            FanOut.map(
                                                    List.of(1, 2),
                                                    1,
                                                    input -> {
                                                        atWork.incrementAndGet();
                                                        try {
                                                            await(never);
                                                            return input;
                                                        } finally {
                                                            atWork.decrementAndGet();
                                                        }
                                                    }),
                                    "The caller was interrupted; map");
                            assertEquals(0, atWork.get(), "map has ended; the number at work");
                        },
                        "caller");
        caller.start();
        caller.interrupt();
        caller.join();
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 30 inputs and a limit of three")
    @Explain("The last input needs the same care as the first.")
    void manyInputs() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var inputs = IntStream.range(0, 30).boxed().toList();
                            var inside = new AtomicInteger();
                            var most = new AtomicInteger();
                            var results =
                                    FanOut.map(
                                            inputs,
                                            3,
                                            input -> {
                                                int now = inside.incrementAndGet();
                                                most.accumulateAndGet(now, Math::max);
                                                pause();
                                                inside.decrementAndGet();
                                                return input;
                                            });
                            assertEquals(inputs, results, "The results");
                            assertTrue(
                                    most.get() <= 3,
                                    "The limit is 3; at work at the same time were " + most.get());
                        }));
    }

    /** Longer than the explorer's clock may be early, so that all who can begin do. */
    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
