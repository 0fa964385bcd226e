import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("01-missing-join")
class MissingJoinTest {

    @Test
    @Points(3)
    @DisplayName("the total is right, in whatever order the threads run")
    @Explain(
            "Often the sums are read, or one sum is written by both threads, before somebody has"
                    + " waited for what the other thread does.")
    void totalIsRight() {
        for (int n : List.of(4, 2, 0)) {
            totalOf(n);
        }
        Promises.keptInSample(
                "total(2, price) and total(3, price) at once",
                Explorer.explore(
                        Explorer.options().withSchedules(200),
                        () ->
                                Together.together(
                                        () -> totalIs(3, PriceList.total(2, i -> i)),
                                        () -> totalIs(60, PriceList.total(3, i -> 10 * i)))));
        Promises.keptInSample(
                "total(2, price) whose caller is interrupted",
                Explorer.explore(
                        Explorer.options().withSchedules(400).withThreadsLeft(true),
                        () -> {
                            var call = Interrupted.call(() -> PriceList.total(2, i -> i));
                            assertTrue(
                                    call.gaveUp() || Integer.valueOf(3).equals(call.value()),
                                    "it "
                                            + call.words()
                                            + "; it should give 3 or throw an InterruptedException");
                        }));
    }

    @Test
    @Points(1)
    @DisplayName("also for n that cannot be halved")
    @Explain("Every number from 1 to n counts once.")
    void oddNumbers() {
        for (int n : List.of(3, 1, 5)) {
            totalOf(n);
        }
    }

    @Test
    @Points(2)
    @DisplayName("two threads ask for prices at the same time")
    @Explain(
            "Often the second thread is started only when the first has ended, or a lock lets only"
                    + " one of them ask.")
    void atTheSameTime() {
        Promises.possible(
                Explorer.explore(
                        Explorer.options().withSchedules(1_000),
                        () -> {
                            var asking = new AtomicInteger();
                            var most = new AtomicInteger();
                            PriceList.total(
                                    2,
                                    number -> {
                                        most.accumulateAndGet(asking.incrementAndGet(), Math::max);
                                        asking.decrementAndGet();
                                        return number;
                                    });
                            return most.get() > 1 ? "together" : "one after the other";
                        }),
                "together",
                "In no order of the threads do two of them ask for a price at the same time.");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 1,000 prices as it does for four")
    @Explain("Every price counts once.")
    void manyPrices() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> assertEquals(500_500, PriceList.total(1_000, i -> i), "1 + … + 1000")));
    }

    private static void totalOf(int n) {
        Promises.kept(
                "total(" + n + ", price)",
                Explorer.explore(
                        () -> {
                            var asked = new AtomicIntegerArray(n + 2);
                            int total =
                                    PriceList.total(
                                            n,
                                            number -> {
                                                asked.incrementAndGet(
                                                        Math.clamp(number, 0, n + 1));
                                                return number;
                                            });
                            totalIs(n * (n + 1) / 2, total);
                            for (int i = 0; i < n + 2; i++) {
                                boolean counts = i >= 1 && i <= n;
                                assertTrue(
                                        asked.get(i) == (counts ? 1 : 0),
                                        "price(" + i + ") was called " + asked.get(i) + " times; "
                                                + (counts ? "once" : "never") + " is right");
                            }
                        }));
    }

    private static void totalIs(int expected, int total) {
        assertEquals(expected, total, "the total");
    }
}
