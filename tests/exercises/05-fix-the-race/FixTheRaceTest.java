import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import org.junit.jupiter.api.DisplayName;

@Exercise("05-fix-the-race")
class FixTheRaceTest {

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("no change is lost, in whatever order the threads run")
    @Explain(
            "When both read before either has written, one of the two changes is gone."
                    + " Reading, adding and writing must be one step for everybody else.")
    void nothingIsLost() throws Exception {
        var account = new Account();
        Together.together(() -> account.add(1), () -> account.add(-1));
        assertEquals(0, account.balance(), "After add(1) and add(-1) together the balance");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("balance() may be asked at any time and sees what was added before")
    @Explain(
            "A thread that reads without the lock may see an old value for as long as it likes:"
                    + " reading needs the same protection as writing.")
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

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("whatever was added, the next one gets in")
    @Explain("Somebody left without giving back what he had taken, so nobody else gets in.")
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
}
