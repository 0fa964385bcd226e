import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import org.junit.jupiter.api.DisplayName;

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

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("total never sees money missing or doubled while it is moving")
    @Explain(
            "What the two have together is the same at every moment. Often: somebody looks"
                    + " between the taking and the giving, as looking does not take both locks.")
    void nothingIsSeenInBetween() throws Exception {
        var a = new Account(1, 7);
        var b = new Account(2, 4);
        Together.together(
                () -> Bank.transfer(b, a, 2),
                () -> assertEquals(11, Bank.total(a, b), "The total seen during a transfer"));
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
