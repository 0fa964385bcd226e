import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.spec.MadeClients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("05-fix-the-race")
class FixTheRaceTest {

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(3)
    @DisplayName("no change is lost, in whatever order the threads run")
    @Explain(
            "Every change must count. Often: both read before either has written, so one of the"
                    + " two changes is gone; reading, adding and writing must be one step for everybody"
                    + " else.")
    void nothingIsLost() throws Exception {
        var account = new Account();
        Together.together(() -> account.add(1), () -> account.add(-1));
        assertEquals(0, account.balance(), "After add(1) and add(-1) together the balance");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(2)
    @DisplayName("balance() may be asked at any time and sees what was added before")
    @Explain("balance() must say what was added so far, no more and no less.")
    void balanceIsFresh() throws Exception {
        var account = new Account();
        Together.together(
                () -> account.add(5),
                () -> {
                    int seen = account.balance();
                    assertTrue(
                            seen == 0 || seen == 5,
                            "balance() said " + seen + " while 5 was being added to 0");
                });
        assertEquals(5, account.balance(), "After add(5) the balance");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("whatever was added, the next one gets in")
    @Explain(
            "Each of the three changes must count, and the next caller must get in. Often: one"
                    + " way out of add skips a part of it.")
    void theNextOneGetsIn() throws Exception {
        var account = new Account();
        Together.together(
                () -> {
                    account.add(0);
                    account.add(-3);
                },
                () -> account.add(2));
        assertEquals(-1, account.balance(), "After add(0), add(-3) and add(2) the balance");
    }

    @Schedules(pass = PROVED, strictPublication = true)
    @Points(1)
    @DisplayName("run: nothing is lost between its two threads")
    @Explain(
            "Every change of both threads must count. Often: one of the places where they use"
                    + " the account lacks the care of the others.")
    void runLosesNothing() throws Exception {
        var account = new Account();
        PlusMinus.run(account, 2);
        assertEquals(0, account.balance(), "After run(account, 2) the balance");
    }

    @Test
    @Points(1)
    @DisplayName("run: two threads at work at the same time, one adding 1, the other -1")
    @Explain(
            "Both threads must be able to be at work at once, one adding 1 and the other -1."
                    + " Often: one is waited for before the other is started, or holds a lock for all"
                    + " its rounds.")
    void atTheSameTime() {
        for (int rounds : new int[] {0, 1}) {
            Promises.kept("run(account, " + rounds + ")", Explorer.explore(() -> watched(rounds)));
        }
        Promises.possible(
                Explorer.explore(() -> watched(2)),
                "1, -1, 1, -1",
                "In no order of the threads do the two take turns, with two rounds each.");
        Promises.keptInSample(
                "run(account, 1), and its caller is interrupted",
                Explorer.explore(
                        Explorer.options().withSchedules(2_000).withThreadsLeft(true),
                        FixTheRaceTest::interruptedRun));
    }

    private static String watched(int rounds) throws InterruptedException {
        var account = new WatchedAccount();
        PlusMinus.run(account, rounds);
        assertEquals(
                rounds == 0 ? "" : -rounds + ", " + rounds,
                account.whoAdded(),
                "After " + rounds + " rounds, what each thread added");
        return account.turns();
    }

    /** It may give up waiting; if it returns, both are done. */
    private static void interruptedRun() throws InterruptedException {
        var account = new WatchedAccount();
        Interrupted run =
                Interrupted.call(
                        () -> {
                            PlusMinus.run(account, 1);
                            return account.whoAdded();
                        });
        if (!run.gaveUp()) {
            assertEquals("-1, 1", run.value(), "run has returned; what each thread had added");
        }
    }

    @Test
    @Points(1)
    @DisplayName("whatever two or three threads call, it behaves as if the calls came one after another")
    @Explain(
            "Each add counts once, each balance() says what was added by then, and another account is"
                    + " another account.")
    void asSpecified() {
        MadeClients.smallExplained(new AccountSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 5,000 rounds as it does for two")
    @Explain("Every round needs the same care as the first.")
    void manyRounds() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(10_000_000),
                        () -> {
                            var account = new Account();
                            PlusMinus.run(account, 5_000);
                            assertEquals(0, account.balance(), "After 5,000 rounds the balance");
                        }));
    }

    /** An account that also notes which thread added what; its notes are guarded by one lock. */
    static class WatchedAccount extends Account {
        private final Map<Thread, Integer> sums = new LinkedHashMap<>();
        private final List<Integer> turns = new ArrayList<>();
        private boolean adding;
        private boolean overlapped;

        @Override
        void add(int amount) {
            synchronized (sums) {
                overlapped |= adding;
                adding = true;
                turns.add(amount);
            }
            super.add(amount);
            synchronized (sums) {
                sums.merge(Thread.currentThread(), amount, Integer::sum);
                adding = false;
            }
        }

        /** What each thread added, the smallest first. */
        String whoAdded() {
            synchronized (sums) {
                List<Integer> all = new ArrayList<>(sums.values());
                Collections.sort(all);
                return words(all);
            }
        }

        /** What was added, in this order, if each add was over before the next began. */
        String turns() {
            synchronized (sums) {
                return overlapped ? "at once" : words(turns);
            }
        }

        private static String words(List<Integer> amounts) {
            return amounts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }
}
