import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("01-missing-join")
class MissingJoinTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("the total is right, in whatever order the threads run")
    @Explain("The caller read the sums before both threads had ended.")
    void totalIsRight() throws Exception {
        assertEquals(10, PriceList.total(4, i -> i), "1 + 2 + 3 + 4");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("also for n that cannot be halved")
    @Explain("Every number from 1 to n counts once.")
    void oddNumbers() throws Exception {
        assertEquals(6, PriceList.total(3, i -> i), "1 + 2 + 3");
    }

    @Test
    @Points(2)
    @DisplayName("two threads ask for prices at the same time")
    @Explain("Start both before you wait for either.")
    void atTheSameTime() {
        Promises.possible(
                Explorer.explore(
                        () -> {
                            var askers = new Askers();
                            PriceList.total(2, askers::price);
                            return askers.together() ? "together" : "one after the other";
                        }),
                "together",
                "In no order of the threads do two of them ask while both are alive.");
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

    /** Notes who asks for prices; its notes are guarded by one lock. */
    static class Askers {
        private final List<Thread> threads = new ArrayList<>();
        private boolean together;

        int price(int number) {
            Thread self = Thread.currentThread();
            synchronized (threads) {
                for (Thread other : threads) {
                    together |= other != self && other.isAlive();
                }
                threads.add(self);
            }
            return number;
        }

        boolean together() {
            synchronized (threads) {
                return together;
            }
        }
    }
}
