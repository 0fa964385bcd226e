import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Schedules;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("23-parallel-sum")
class ParallelSumTest {

    /** What several parts do in common shows in many schedules if it shows in one. */
    private static final Options SOME = Explorer.options().withSchedules(80);

    @Test
    @Public
    @Points(2)
    @DisplayName("the sum of all parts, each called once; of no parts it is 0")
    @Explain("Each part is called once, and all that they give is added up, as long numbers.")
    void sumOfAll() {
        for (int n = 0; n <= 2; n++) {
            int parts = n;
            Promises.kept("sum, parts: " + parts, Explorer.explore(() -> sumOf(parts)));
        }
        Promises.keptInSample("sum, parts: 4", Explorer.explore(SOME, () -> sumOf(4)));
        Promises.keptInSample(
                "two calls of sum at once, and one more",
                Explorer.explore(
                        SOME,
                        () -> {
                            Together.together(() -> sumOf(1), () -> sumOf(2));
                            sumOf(1);
                        }));
        interrupted();
    }

    @Test
    @Points(2)
    @DisplayName("all parts are worked out at the same time, and the caller is none of the workers")
    @Explain(
            "In this test no part is done before all have begun. Often there are fewer threads than"
                    + " parts, or one is waited for before the next is handed out.")
    void atTheSameTime() {
        for (int n = 1; n <= 5; n++) {
            int parts = n;
            Promises.keptInSample(
                    "sum, parts: " + parts, Explorer.explore(SOME, () -> workedOutTogether(parts)));
        }
    }

    @Test
    @Public
    @Points(2)
    @DisplayName("when a part throws, sum throws that very exception, not another one around it")
    @Explain(
            "The caller wants what the part threw, as it is. Often the ExecutionException that get()"
                    + " puts around it is thrown, or a sum is given that lacks a part.")
    void exceptionKept() {
        for (int n = 0; n < 2; n++) {
            int bad = n;
            Promises.kept(
                    "sum, where part " + bad + " of 2 throws",
                    Explorer.explore(() -> new Year(2, bad).failsRightly()));
        }
        for (int n = 0; n < 3; n++) {
            int bad = n;
            Promises.keptInSample(
                    "sum, where part " + bad + " of 3 throws",
                    Explorer.explore(SOME, () -> new Year(3, bad).failsRightly()));
        }
    }

    @Test
    @Points(2)
    @DisplayName("when several throw, the first of the list is thrown, the others are suppressed in it")
    @Explain(
            "First means first in the list, whoever failed earlier. The others are kept with"
                    + " addSuppressed, in the order of the list, so that no failure is lost.")
    void allKept() {
        Promises.kept(
                "sum, where both parts throw",
                Explorer.explore(() -> new Year(2, 0, 1).failsRightly()));
        for (int n = 0; n < 3; n++) {
            int good = n;
            Promises.keptInSample(
                    "sum, where all but part " + good + " of 3 throw",
                    Explorer.explore(
                            SOME,
                            () ->
                                    new Year(3, good == 0 ? 1 : 0, good == 2 ? 1 : 2)
                                            .failsRightly()));
        }
        Promises.keptInSample(
                "sum, where all 3 parts throw",
                Explorer.explore(SOME, () -> new Year(3, 0, 1, 2).failsRightly()));
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("sum never leaves a part at work, and disturbs none that is")
    @Explain(
            "Also when one part has thrown, sum waits for the others. Nobody interrupts them, and"
                    + " no thread is left behind.")
    void leavesNobodyAtWork() throws Exception {
        var full = new IOException("the disk is full");
        var done = new AtomicBoolean();
        Callable<Long> slow =
                () -> {
                    Thread.sleep(10);
                    done.set(true);
                    return 7L;
                };
        Callable<Long> failing =
                () -> {
                    throw full;
                };
        assertSame(
                full,
                failureOf(List.of(failing, slow)),
                "The first of two parts threw; what sum threw");
        assertTrue(done.get(), "sum has thrown, and the second part is not done");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 20 parts")
    @Explain("The last part is worth as much as the first.")
    void manyParts() {
        Options some = Explorer.options().withSchedules(60).withDepth(1_000_000);
        Promises.keptInALongRun(Explorer.explore(some, () -> sumOf(20)));
        Promises.keptInALongRun(Explorer.explore(some, () -> workedOutTogether(20)));
        Promises.keptInALongRun(
                Explorer.explore(some, () -> new Year(20, 10, 11, 17, 19).failsRightly()));
    }

    private static void sumOf(int parts) throws Exception {
        var calls = new AtomicIntegerArray(parts);
        List<Callable<Long>> all = new ArrayList<>();
        long expected = 0;
        for (int i = 0; i < parts; i++) {
            int number = i;
            expected += turnover(number);
            all.add(
                    () -> {
                        calls.incrementAndGet(number);
                        return turnover(number);
                    });
        }
        assertEquals(expected, ParallelSum.sum(all), "the sum");
        for (int i = 0; i < parts; i++) {
            int times = calls.get(i);
            assertTrue(times == 1, "part " + i + " was called " + times + " times; once is right");
        }
    }

    /** Too large for an int; some are negative. */
    private static long turnover(int number) {
        return 3_000_000_000L * (number % 3 == 2 ? -1 : 1) + number;
    }

    /** Whoever is still at work then ends; a pool that nobody closes never does. */
    private static void interrupted() {
        Promises.keptInSample(
                "sum whose caller is interrupted",
                Explorer.explore(
                        SOME.withSchedules(300),
                        () -> {
                            Callable<Long> part = () -> 3L;
                            var call =
                                    Interrupted.call(() -> ParallelSum.sum(List.of(part, part)));
                            assertTrue(
                                    call.gaveUp() || Long.valueOf(6).equals(call.value()),
                                    "it "
                                            + call.words()
                                            + "; it should give 6 or throw an InterruptedException");
                        }));
    }

    private static void workedOutTogether(int parts) throws Exception {
        var all = new CountDownLatch(parts);
        var itself = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Callable<Long> part =
                () -> {
                    if (Thread.currentThread() == caller) {
                        itself.incrementAndGet();
                    } else {
                        all.countDown();
                        all.await();
                    }
                    return 1L;
                };
        ParallelSum.sum(Collections.nCopies(parts, part));
        assertFalse(itself.get() > 0, "the caller of sum worked out a part itself");
    }

    private static Throwable failureOf(List<Callable<Long>> parts) {
        try {
            ParallelSum.sum(parts);
        } catch (Exception e) {
            return e;
        }
        return null;
    }

    /** Parts of which some throw, each an exception of another class. */
    private static final class Year {
        private final List<Exception> failures = new ArrayList<>();
        private final List<Callable<Long>> parts = new ArrayList<>();
        private final AtomicInteger done = new AtomicInteger();

        Year(int parts, int... bad) {
            for (int i = 0; i < parts; i++) {
                this.parts.add(
                        () -> {
                            done.incrementAndGet();
                            return 5L;
                        });
            }
            for (int number : bad) {
                Exception failure = failure(number);
                failures.add(failure);
                this.parts.set(
                        number,
                        () -> {
                            done.incrementAndGet();
                            throw failure;
                        });
            }
        }

        private static Exception failure(int number) {
            return switch (number % 4) {
                case 0 -> new IOException("the disk is full");
                case 1 -> new ArithmeticException("a negative turnover");
                case 2 -> new ExecutionException("no right to read", new IOException("locked"));
                default -> new IllegalStateException("no such file");
            };
        }

        void failsRightly() {
            Throwable thrown = failureOf(parts);
            assertTrue(thrown != null, "nothing is thrown");
            assertSame(failures.getFirst(), thrown, "what sum threw");
            assertEquals(
                    failures.subList(1, failures.size()),
                    List.of(thrown.getSuppressed()),
                    "what is suppressed in it");
            assertEquals(parts.size(), done.get(), "the number of parts that are done");
        }
    }
}
