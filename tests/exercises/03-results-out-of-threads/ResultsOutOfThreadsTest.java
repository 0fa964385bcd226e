import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("03-results-out-of-threads")
class ResultsOutOfThreadsTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(3)
    @DisplayName("two streets: both numbers come back, in order of the streets")
    @Explain(
            "Wait for every counter before you hand in the list, and let each write where nobody"
                    + " else writes. Who is ready first says nothing about whose street comes first.")
    void inOrderOfTheStreets() throws Exception {
        assertEquals(
                List.of(3, 5), Census.count(List.of(() -> 3, () -> 5)), "The streets have 3 and 5; count");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("every street is counted once")
    @Explain("One thread a street, and each calls get() of its own street once.")
    void onceEach() throws Exception {
        var calls = new AtomicInteger();
        Supplier<Integer> street = calls::incrementAndGet;
        Census.count(List.of(street, street));
        assertEquals(2, calls.get(), "There are two streets; they were counted so many times");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("all counters are at work at the same time, and the caller is none of them")
    @Explain(
            "Each street is done only when both are being counted: start all the threads before you"
                    + " wait for the first.")
    void atTheSameTime() throws Exception {
        var both = new CountDownLatch(2);
        Thread main = Thread.currentThread();
        Supplier<Integer> street =
                () -> {
                    assertNotSame(main, Thread.currentThread(), "The caller of count counted himself");
                    both.countDown();
                    await(both);
                    return 1;
                };
        assertEquals(List.of(1, 1), Census.count(List.of(street, street)), "Each street has 1; count");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two censuses at once do not mix, and one of no streets is empty")
    @Explain("What one call needs belongs into its local variables, not into static ones.")
    void twoAtOnce() throws Exception {
        Together.together(
                () -> assertEquals(List.of(7), Census.count(List.of(() -> 7)), "One street with 7; count"),
                () -> assertEquals(List.of(), Census.count(List.of()), "No street; count"));
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 40 streets")
    @Explain("The fortieth counter is waited for like the first.")
    void manyStreets() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(30).withDepth(1_000_000),
                        () -> {
                            List<Integer> people = new ArrayList<>();
                            List<Supplier<Integer>> streets = new ArrayList<>();
                            for (int i = 0; i < 40; i++) {
                                int number = 10 * i;
                                people.add(number);
                                streets.add(() -> number);
                            }
                            assertEquals(people, Census.count(streets), "40 streets; count");
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
