import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("03-results-out-of-threads")
class ResultsOutOfThreadsTest {

    @Test
    @Public
    @Points(3)
    @DisplayName("the numbers of all streets come back, in order of the streets")
    @Explain(
            "Often nobody waits for every counter before the list is handed in, or a number goes"
                    + " where the list just ends. The counter who is ready first need not have the"
                    + " first street.")
    void inOrderOfTheStreets() {
        for (int n = 1; n <= 3; n++) {
            int streets = n;
            Promises.kept(
                    "count of " + streets + (streets == 1 ? " street" : " streets"),
                    Explorer.explore(() -> rightNumbers(streets, 1)));
        }
        Promises.keptInSample(
                "count of two streets whose caller is interrupted",
                Explorer.explore(
                        Explorer.options().withSchedules(400).withThreadsLeft(true),
                        () -> {
                            var call = Interrupted.call(() -> Census.count(streets(2, 1)));
                            assertTrue(
                                    call.gaveUp() || numbers(2, 1).equals(call.value()),
                                    "it "
                                            + call.words()
                                            + "; it should give "
                                            + numbers(2, 1)
                                            + " or throw an InterruptedException");
                        }));
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("every street is counted once")
    @Explain("get() of each street is called once, not more often and not less.")
    void onceEach() throws Exception {
        var calls = List.of(new AtomicInteger(), new AtomicInteger());
        List<Supplier<Integer>> streets = new ArrayList<>();
        calls.forEach(each -> streets.add(each::incrementAndGet));
        Census.count(streets);
        for (int i = 0; i < calls.size(); i++) {
            int times = calls.get(i).get();
            assertTrue(times == 1, "Street " + i + " was counted " + times + " times; once is right");
        }
    }

    @Test
    @Points(2)
    @DisplayName("all counters are at work at the same time, and the caller is none of them")
    @Explain(
            "In this test no street is done before all of them are being counted. Often there are"
                    + " fewer threads than streets, or the first is waited for before the next is"
                    + " started.")
    void atTheSameTime() {
        for (int n = 1; n <= 5; n++) {
            int streets = n;
            Promises.keptInSample(
                    "count of " + streets + (streets == 1 ? " street" : " streets"),
                    Explorer.explore(
                            Explorer.options().withSchedules(100),
                            () -> countedTogether(streets)));
        }
    }

    @Test
    @Points(1)
    @DisplayName("two censuses at once do not mix, and one of no streets is empty")
    @Explain("Often what one call needs is static, so that all calls share it.")
    void twoAtOnce() {
        Promises.keptInSample(
                "count of one street and count of two streets at once",
                Explorer.explore(
                        Explorer.options().withSchedules(200),
                        () ->
                                Together.together(
                                        () -> rightNumbers(1, 10), () -> rightNumbers(2, 1000))));
        Promises.kept(
                "count of no streets, and then of one",
                Explorer.explore(
                        () -> {
                            rightNumbers(0, 1);
                            rightNumbers(1, 1);
                        }));
    }

    /** The explorer has 63 threads at most; more streets are counted on this JVM, as it is. */
    @Test
    @Points(1)
    @DisplayName("all this holds for 150 streets")
    @Explain("The last counter is waited for like the first, and has a place of its own.")
    void manyStreets() throws Exception {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> rightNumbers(40, 10)));
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> countedTogether(40)));
        rightNumbers(150, 10);
    }

    /** In no order: 11, 108, 54, 0, 97, … times the step. */
    private static List<Integer> numbers(int streets, int step) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < streets; i++) {
            numbers.add((11 + 97 * i) % 151 * step);
        }
        return numbers;
    }

    private static List<Supplier<Integer>> streets(int count, int step) {
        List<Supplier<Integer>> streets = new ArrayList<>();
        for (int number : numbers(count, step)) {
            streets.add(() -> number);
        }
        return streets;
    }

    private static void rightNumbers(int streets, int step) throws InterruptedException {
        assertEquals(numbers(streets, step), Census.count(streets(streets, step)), "what count gives");
    }

    private static void countedTogether(int streets) throws InterruptedException {
        var all = new CountDownLatch(streets);
        var himself = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        List<Supplier<Integer>> counted = new ArrayList<>();
        for (int i = 0; i < streets; i++) {
            counted.add(
                    () -> {
                        if (Thread.currentThread() == caller) {
                            himself.set(true);
                        } else {
                            all.countDown();
                            await(all);
                        }
                        return 1;
                    });
        }
        Census.count(counted);
        assertFalse(himself.get(), "the caller of count counted a street itself");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
