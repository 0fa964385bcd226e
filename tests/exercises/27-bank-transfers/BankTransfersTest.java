import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import course.judge.spec.MadeClients;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

@Exercise("27-bank-transfers")
class BankTransfersTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("there and back at the same time: both transfers come through")
    @Explain(
            "Both transfers come to an end. Often: each holds one account and waits for the"
                    + " other.")
    void bothWays() throws Exception {
        var bank = bank(10, 10);
        Together.together(
                () -> assertTrue(bank.transfer(0, 1, 3), "There was enough for 3"),
                () -> assertTrue(bank.transfer(1, 0, 4), "There was enough for 4"));
        assertEquals(
                "11, 9",
                bank.balance(0) + ", " + bank.balance(1),
                "Of 10 and 10, 3 went there and 4 back; the list of balances");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("three transfers round a ring come through")
    @Explain(
            "All three transfers come to an end. Often: each holds one account and waits for"
                    + " the next round the ring.")
    void ring() throws Exception {
        var bank = bank(5, 5, 5);
        Together.together(
                () -> bank.transfer(0, 1, 1),
                () -> bank.transfer(1, 2, 2),
                () -> bank.transfer(2, 0, 3));
        assertEquals(
                "7, 4, 4",
                bank.balance(0) + ", " + bank.balance(1) + ", " + bank.balance(2),
                "Three accounts of 5, moved 1, 2 and 3 round the ring; the list of balances");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("no account is ever overdrawn: money for one is not paid to two")
    @Explain(
            "One of the two is paid, and the balance is never below 0. Often: looking whether"
                    + " there is enough and taking it are two steps.")
    void neverOverdrawn() throws Exception {
        var bank = bank(10, 0, 0);
        var paid = new AtomicInteger();
        Together.together(
                () -> paid.addAndGet(bank.transfer(0, 1, 10) ? 1 : 0),
                () -> paid.addAndGet(bank.transfer(0, 2, 10) ? 1 : 0),
                () ->
                        assertTrue(
                                bank.balance(0) >= 0,
                                "Account 0 is overdrawn: " + bank.balance(0)));
        assertEquals(
                1,
                paid.get(),
                "There were 10, and two wanted 10; the number of transfers that said true");
        assertEquals(0, bank.balance(0), "What is left");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "total(): money on its way from one account to another is neither lost nor counted"
                + " twice")
    @Explain("All balances must be of one and the same moment.")
    void totalWhileItMoves() throws Exception {
        var bank = bank(10, 10);
        Together.together(
                () -> bank.transfer(0, 1, 3),
                () ->
                        assertEquals(
                                20,
                                bank.total(),
                                "10 and 10, of which 3 are being moved; the total"),
                () -> bank.transfer(1, 0, 4));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("total() and balance() agree about what was paid in")
    @Explain("A deposit happens at one moment, for whoever asks, and whatever he asks.")
    void totalAndDeposit() throws Exception {
        var bank = bank(10, 10);
        Together.together(
                () -> bank.deposit(1, 5),
                () -> {
                    int before = bank.total();
                    int balance = bank.balance(1);
                    int after = bank.total();
                    assertTrue(
                            before - 20 <= balance - 10 && balance - 10 <= after - 20,
                            "Asked one after the other, while 5 were paid in: total "
                                    + before
                                    + ", balance "
                                    + balance
                                    + ", total "
                                    + after);
                });
        assertEquals(25, bank.total(), "10 and 10 and a deposit of 5; the total");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("not enough money: false, nothing is moved, and the accounts stay usable")
    @Explain(
            "false means that nothing was moved, and that both accounts are free. Often: one"
                    + " way out skips an unlock.")
    void notEnough() throws Exception {
        var bank = bank(2, 0);
        Together.together(
                () -> assertFalse(bank.transfer(0, 1, 3), "There are 2, and 3 were to be moved"),
                () -> assertTrue(bank.transfer(0, 1, 1), "There are 2, and 1 was to be moved"));
        assertEquals(
                "1, 1",
                bank.balance(0) + ", " + bank.balance(1),
                "Of 2 and 0, 1 moved; the list of balances");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "no such account: IndexOutOfBoundsException, nothing is moved, and the bank works on")
    @Explain(
            "The exception means that nothing was moved, and that all accounts are free. Often:"
                    + " one account is locked, or changed, before the other is found missing.")
    void noSuchAccount() throws Exception {
        var bank = bank(5, 5);
        Together.together(
                () -> {
                    assertThrows(
                            IndexOutOfBoundsException.class,
                            () -> bank.transfer(0, 2, 1),
                            "There is no account 2");
                    assertThrows(
                            IndexOutOfBoundsException.class,
                            () -> bank.transfer(-1, 1, 1),
                            "There is no account -1");
                },
                () -> bank.transfer(0, 1, 1));
        assertEquals(
                "4, 6",
                bank.balance(0) + ", " + bank.balance(1),
                "Of 5 and 5, 1 moved; the list of balances");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("from an account to itself: true, and nothing changes")
    @Explain(
            "A transfer to the same account is carried out and changes nothing. Often: it waits"
                    + " for a lock that it holds itself, or writes one of two balances over the other.")
    void toItself() throws Exception {
        var bank = bank(5, 5);
        Together.together(
                () -> assertTrue(bank.transfer(1, 1, 5), "There was enough for 5"),
                () -> bank.transfer(0, 1, 1));
        assertEquals(
                "4, 6",
                bank.balance(0) + ", " + bank.balance(1),
                "Of 5 and 5, 1 moved; the list of balances");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two transfers between different accounts can be at work at the same time")
    @Explain(
            "Transfers between different accounts do not wait for each other. Often: one lock"
                    + " guards the whole bank.")
    void twoAtWork() throws Exception {
        var atWork = new AtomicInteger();
        var bank =
                new Bank(
                        new WatchedAccount(9, atWork),
                        new WatchedAccount(9, atWork),
                        new WatchedAccount(9, atWork),
                        new WatchedAccount(9, atWork));
        Together.together(() -> bank.transfer(0, 1, 1), () -> bank.transfer(2, 3, 1));
        assertEquals(36, bank.total(), "Four accounts of 9; the total");
    }

    @Test
    @Points(1)
    @DisplayName("whatever two or three threads call, it behaves as if the calls came one after another")
    @Explain(
            "Each call happens at one moment, for whoever asks and whatever he asks. Another bank"
                    + " has other accounts.")
    void asSpecified() {
        MadeClients.allExplained(new BankSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 200 transfers by four people")
    @Explain("The last transfer needs the same care as the first.")
    void manyTransfers() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var bank = bank(30, 30, 30);
                            Together.together(
                                    () -> goRound(bank, 0, 1),
                                    () -> goRound(bank, 1, 2),
                                    () -> goRound(bank, 2, 1),
                                    () -> {
                                        for (int i = 0; i < 20; i++) {
                                            assertEquals(
                                                    90,
                                                    bank.total(),
                                                    "Three accounts of 30; the total");
                                        }
                                    });
                            assertEquals(90, bank.total(), "Three accounts of 30; the total");
                        }));
    }

    private static void goRound(Bank bank, int from, int step) {
        int at = from;
        for (int i = 0; i < 66; i++) {
            int to = (at + step) % 3;
            bank.transfer(at, to, 1 + i % 4);
            at = to;
        }
    }

    private static Bank bank(int... balances) {
        var accounts = new Account[balances.length];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = new Account(balances[i]);
        }
        return new Bank(accounts);
    }

    /** An account that looks how many are being changed at this moment. */
    static class WatchedAccount extends Account {
        private final AtomicInteger atWork;

        WatchedAccount(int balance, AtomicInteger atWork) {
            super(balance);
            this.atWork = atWork;
        }

        @Override
        void add(int amount) {
            int now = atWork.incrementAndGet();
            Explorer.sometimes(
                    "two transfers, 0 to 1 and 2 to 3, are at work at the same time", now == 2);
            super.add(amount);
            atWork.decrementAndGet();
        }
    }
}
