import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;

@Exercise("10-try-lock")
class TryLockTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("where a lock is not free, tryTransfer says false at once and changes nothing")
    @Explain(
            "A lock that is not free means false, at once and with nothing moved. Often: the"
                    + " first lock is tried and the second is waited for.")
    void falseAtOnce() throws Exception {
        var a = new Account(10);
        var b = new Account(10);
        b.lock.lock();
        try {
            Together.together(
                    () -> assertFalse(Bank.tryTransfer(a, b, 1), "b was locked, tryTransfer(a, b, 1)"),
                    () -> assertFalse(Bank.tryTransfer(b, a, 1), "b was locked, tryTransfer(b, a, 1)"));
        } finally {
            b.lock.unlock();
        }
        assertEquals(10, a.balance(), "Nothing was moved; the balance of a");
        assertEquals(10, b.balance(), "Nothing was moved; the balance of b");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("whatever it said, no lock is kept")
    @Explain(
            "Afterwards both locks are as free as before. Often: the first lock is kept where"
                    + " the second could not be had, or one is given back that was never taken.")
    void nothingIsKept() throws Exception {
        var a = new Account(10);
        var b = new Account(10);
        b.lock.lock();
        try {
            Together.together(
                    () -> Bank.tryTransfer(a, b, 1),
                    () -> assertEquals(10, a.balance(), "The balance of a"));
        } finally {
            b.lock.unlock();
        }
        assertTrue(Bank.tryTransfer(a, b, 3), "Both locks were free, tryTransfer(a, b, 3)");
        Together.together(
                () -> assertEquals(7, a.balance(), "After giving 3 of its 10, the balance of a"),
                () -> assertEquals(13, b.balance(), "After getting 3 to its 10, the balance of b"));
        assertTrue(Bank.tryTransfer(a, b, 7), "a had 7 and both locks were free, tryTransfer(a, b, 7)");
        Together.together(
                () -> assertEquals(0, a.balance(), "After giving all that it had, the balance of a"),
                () -> assertEquals(20, b.balance(), "After getting all, the balance of b"));
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("an exception reaches the caller, and no lock is kept")
    @Explain(
            "The caller must hear of it, and both locks must be free afterwards. Often: the"
                    + " exception leaves by a way that skips an unlock.")
    void notEnoughMoney() throws Exception {
        var a = new Account(1);
        var b = new Account(1);
        boolean[] thrown = new boolean[1];
        Together.together(
                () -> {
                    try {
                        Bank.tryTransfer(a, b, 5);
                    } catch (IllegalArgumentException e) {
                        thrown[0] = true;
                    }
                });
        assertTrue(thrown[0], "a had 1, and tryTransfer(a, b, 5) did not throw");
        assertEquals(1, a.balance(), "The balance of a");
        assertEquals(1, b.balance(), "The balance of b");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two at once in opposite directions: each moves its money or says false, and both end")
    @Explain(
            "What each call says must be what it did, and both must come to an end.")
    void oppositeDirections() throws Exception {
        var a = new Account(10);
        var b = new Account(10);
        boolean[] moved = new boolean[2];
        Together.together(
                () -> {
                    moved[0] = Bank.tryTransfer(a, b, 3);
                    int seen = a.balance();
                    assertTrue(
                            Set.of(7, 10, 12, 15).contains(seen),
                            "Of 10, 3 go out or not and 5 come in or not; the balance said " + seen);
                },
                () -> moved[1] = Bank.tryTransfer(b, a, 5));
        int expected = 10 - (moved[0] ? 3 : 0) + (moved[1] ? 5 : 0);
        assertEquals(expected, a.balance(), "After what the two transfers said, the balance of a");
        assertEquals(20 - expected, b.balance(), "After what they said, the balance of b");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("transfer pauses after a try that failed, holding nothing, and then tries again")
    @Explain(
            "During the pause nobody may be kept from the accounts. Often: a lock is still held"
                    + " while pausing.")
    void pausesAndTriesAgain() throws Exception {
        var a = new Account(10);
        var b = new Account(10);
        var paused = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        b.lock.lock();
        Thread payer =
                new Thread(
                        () -> Bank.transfer(a, b, 4, () -> pause(paused, free)), "thread 1");
        payer.start();
        paused.await();
        assertEquals(10, a.balance(), "During the pause the balance of a");
        assertTrue(
                Bank.tryTransfer(a, new Account(0), 2),
                "During the pause the lock of a was not free for tryTransfer to another account");
        assertTrue(
                Bank.tryTransfer(new Account(2), a, 2),
                "During the pause the lock of a was not free for tryTransfer from another account");
        b.lock.unlock();
        free.countDown();
        payer.join();
        assertEquals(6, a.balance(), "After transfer(a, b, 4) the balance of a");
        assertEquals(14, b.balance(), "After transfer(a, b, 4) the balance of b");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("transfer tries as often as it takes, and pauses after tries that failed only")
    @Explain(
            "As many pauses as tries that failed: none where both locks are free at once, and no"
                    + " last one after the try that was done. A bank may be busy for long.")
    void onePauseForEachFailure() throws Exception {
        for (int failures : new int[] {0, 1, 2, 3, 40}) {
            transferAfter(failures);
        }
        int[] pauses = new int[1];
        boolean[] thrown = new boolean[1];
        try {
            Bank.transfer(new Account(1), new Account(1), 5, () -> pauses[0]++);
        } catch (IllegalArgumentException e) {
            thrown[0] = true;
        }
        assertTrue(thrown[0], "a had 1, and transfer(a, b, 5) did not throw");
        assertEquals(0, pauses[0], "No try failed for a lock; the number of pauses");
    }

    /** The lock of b is given back in the pause after so many failures. */
    private static void transferAfter(int failures) throws Exception {
        var a = new Account(10);
        var b = new Account(10);
        var paused = new CountDownLatch(failures == 0 ? 0 : 1);
        var free = new CountDownLatch(1);
        int[] pauses = new int[1];
        if (failures > 0) {
            b.lock.lock();
        }
        Runnable pause =
                () -> {
                    pauses[0]++;
                    if (pauses[0] == failures) {
                        pause(paused, free);
                    }
                };
        Thread payer =
                new Thread(
                        () -> {
                            Bank.transfer(a, b, 4, pause);
                            paused.countDown(); // also if it gave up
                        },
                        "thread 1");
        payer.start();
        if (failures > 0) {
            paused.await();
            b.lock.unlock();
        }
        free.countDown();
        payer.join();
        assertEquals(
                failures, pauses[0], "After tries that failed: " + failures + "; the number of pauses");
        assertEquals(6, a.balance(), "After transfer(a, b, 4) the balance of a");
        assertEquals(14, b.balance(), "After transfer(a, b, 4) the balance of b");
    }

    private static void pause(CountDownLatch paused, CountDownLatch free) {
        paused.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
