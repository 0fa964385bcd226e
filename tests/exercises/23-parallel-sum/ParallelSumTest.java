import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("23-parallel-sum")
class ParallelSumTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("the sum of two parts, each called once; of no parts it is 0")
    @Explain("Add what the futures give, in one thread; ask each part once.")
    void sumOfTwo() throws Exception {
        var calls = new AtomicInteger();
        Callable<Long> large =
                () -> {
                    calls.incrementAndGet();
                    return 3_000_000_000L;
                };
        Callable<Long> small =
                () -> {
                    calls.incrementAndGet();
                    return 4L;
                };
        assertEquals(3_000_000_004L, ParallelSum.sum(List.of(large, small)), "3,000,000,000 + 4");
        assertEquals(2, calls.get(), "There are two parts; they were called so many times");
        assertEquals(0, ParallelSum.sum(List.of()), "No parts; the sum");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("all parts are worked out at the same time, and the caller is none of the workers")
    @Explain(
            "Each part is done only when both have begun: hand all of them out before you wait for"
                    + " the first, to as many threads as there are parts.")
    void atTheSameTime() throws Exception {
        var both = new CountDownLatch(2);
        Thread main = Thread.currentThread();
        Callable<Long> part =
                () -> {
                    assertNotSame(main, Thread.currentThread(), "The caller of sum did the work himself");
                    both.countDown();
                    both.await();
                    return 1L;
                };
        assertEquals(2, ParallelSum.sum(List.of(part, part)), "1 + 1");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("when a part throws, sum throws that very exception, not another one around it")
    @Explain(
            "get() puts what a part threw into an ExecutionException. The caller wants what is"
                    + " inside it. A sum that lacks a part is no sum.")
    void exceptionKept() throws Exception {
        var full = new IOException("the disk is full");
        assertSame(full, failureOf(() -> 5L, failing(full)), "The second of two parts threw; sum threw");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("when two throw, the first of the list is thrown, and the other is suppressed in it")
    @Explain(
            "First means first in the list, whoever failed earlier. The others are kept with"
                    + " addSuppressed, so that no failure is lost.")
    void bothKept() throws Exception {
        var full = new IOException("the disk is full");
        var negative = new ArithmeticException("negative");
        Throwable thrown = failureOf(failing(full), failing(negative));
        assertSame(full, thrown, "Both parts threw; sum threw");
        assertEquals(List.of(negative), List.of(thrown.getSuppressed()), "Suppressed in it");
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
        assertSame(full, failureOf(failing(full), slow), "The first of two parts threw; sum threw");
        assertTrue(done.get(), "sum has thrown, and the second part is not done");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 20 parts, two of which throw")
    @Explain("The twentieth part is worth as much as the first.")
    void manyParts() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(60).withDepth(1_000_000),
                        () -> {
                            List<Callable<Long>> parts = new ArrayList<>();
                            for (long i = 1; i <= 20; i++) {
                                long number = i;
                                parts.add(() -> number);
                            }
                            assertEquals(210, ParallelSum.sum(parts), "1 + 2 + … + 20");
                            var full = new IOException("the disk is full");
                            parts.set(10, failing(full));
                            parts.set(17, failing(new ArithmeticException("negative")));
                            Throwable thrown = failureOf(parts);
                            assertSame(full, thrown, "The parts 10 and 17 threw; sum threw");
                            assertEquals(1, thrown.getSuppressed().length, "Suppressed in it");
                        }));
    }

    private static Callable<Long> failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }

    @SafeVarargs
    private static Throwable failureOf(Callable<Long>... parts) {
        return failureOf(List.of(parts));
    }

    private static Throwable failureOf(List<Callable<Long>> parts) {
        try {
            ParallelSum.sum(parts);
        } catch (Exception e) {
            return e;
        }
        return null;
    }
}
