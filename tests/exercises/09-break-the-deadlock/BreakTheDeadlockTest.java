import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("09-break-the-deadlock")
class BreakTheDeadlockTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("two transfers in opposite directions both end, and no money is lost or made")
    @Explain("Every transfer is carried out, and whole: what one loses the other gets.")
    void oppositeDirections() throws Exception {
        var a = new Account(1, 10);
        var b = new Account(2, 10);
        Together.together(() -> Bank.transfer(a, b, 3), () -> Bank.transfer(b, a, 5));
        assertEquals(12, a.balance(), "After a gave 3 of its 10 and got 5, its balance");
        assertEquals(8, b.balance(), "After b got 3 to its 10 and gave 5, its balance");
    }

    @Test
    @Points(2)
    @DisplayName("total never sees money missing or doubled while it is moving")
    @Explain(
            "What the two have together is the same at every moment. Often: somebody looks"
                    + " between the taking and the giving, as looking does not take both locks.")
    void nothingIsSeenInBetween() {
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                for (int other = 0; other < 3; other++) {
                    if (from != to) {
                        looksWhileMoneyMoves(from, to, from, other);
                        looksWhileMoneyMoves(from, to, other, to);
                    }
                }
            }
        }
        Promises.kept(
                "total(a, b), total(b, a) and transfer(b, a, 2) at once",
                Explorer.explore(
                        () -> {
                            var a = new Account(1, 7);
                            var b = new Account(2, 4);
                            Together.together(
                                    () -> assertEquals(11, Bank.total(a, b), "the total(a, b)"),
                                    () -> assertEquals(11, Bank.total(b, a), "the total(b, a)"),
                                    () -> Bank.transfer(b, a, 2));
                        }));
    }

    /** Accounts 0, 1, 2 are a, b, c. The total is that before or that after the transfer. */
    private static void looksWhileMoneyMoves(int from, int to, int one, int two) {
        if (one == two) {
            return;
        }
        String names = "abc";
        Promises.kept(
                "transfer(%s, %s, 2) and total(%s, %s) at once"
                        .formatted(
                                names.charAt(from),
                                names.charAt(to),
                                names.charAt(one),
                                names.charAt(two)),
                Explorer.explore(
                        () -> {
                            Account[] all = {
                                new Account(1, 7), new Account(2, 14), new Account(3, 28)
                            };
                            int before = all[one].balance() + all[two].balance();
                            int gives = one == from || two == from ? 2 : 0;
                            int gets = one == to || two == to ? 2 : 0;
                            int after = before - gives + gets;
                            Together.together(
                                    () -> Bank.transfer(all[from], all[to], 2),
                                    () -> {
                                        int seen = Bank.total(all[one], all[two]);
                                        assertTrue(
                                                seen == before || seen == after,
                                                "the total seen was %d; before the transfer it is %d, after it %d"
                                                        .formatted(seen, before, after));
                                    });
                        }));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("an account may send money to itself, and others get in afterwards")
    @Explain("Money sent to oneself stays where it is.")
    void toItself() throws Exception {
        var a = new Account(1, 10);
        var b = new Account(2, 10);
        Together.together(() -> Bank.transfer(a, a, 4), () -> Bank.transfer(a, b, 1));
        assertEquals(9, a.balance(), "After a sent 4 to itself and 1 to b, its balance");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("three who send money round in a circle do not stop each other")
    @Explain("Each gave 1 and got 1.")
    void roundInACircle() throws Exception {
        var a = new Account(1, 5);
        var b = new Account(2, 5);
        var c = new Account(3, 5);
        Together.together(
                () -> Bank.transfer(a, b, 1),
                () -> Bank.transfer(b, c, 1),
                () -> Bank.transfer(c, a, 1));
        assertEquals(5, a.balance(), "After giving 1 and getting 1 the balance of a");
        assertEquals(10, Bank.total(b, c), "After that the total of b and c");
    }
}
