import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("12-own-lock")
class OwnLockTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("it keeps three threads apart, and each gets in")
    @Explain(
            "Only one may have the lock at a time, and everybody gets it in the end. Often:"
                    + " looking whether it is free and taking it are two steps, or the one who leaves"
                    + " tells nobody.")
    void keepsApart() throws Exception {
        var lock = new OwnLock();
        int[] count = new int[1];
        Together.Task visit =
                () -> {
                    lock.lock();
                    count[0]++;
                    lock.unlock();
                };
        Together.together(visit, visit, visit);
        assertEquals(3, count[0], "After three have counted, each holding the lock, the count");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("who has it may take it again, and it is free only when given back as often")
    @Explain(
            "The owner may take it again, and it is free after as many unlocks. Often: the lock"
                    + " does not know who has it, or how many times.")
    void reentrant() throws Exception {
        var lock = new OwnLock();
        var inside = new AtomicInteger();
        Together.together(
                () -> {
                    lock.lock();
                    lock.lock();
                    assertTrue(lock.tryLock(), "The owner called tryLock() once more, and it said false");
                    inside.incrementAndGet();
                    lock.unlock();
                    lock.unlock();
                    assertEquals(1, inside.get(), "Taken three times, given back twice; the number of those inside");
                    inside.decrementAndGet();
                    lock.unlock();
                },
                () -> {
                    lock.lock();
                    assertEquals(1, inside.incrementAndGet(), "The number of those inside");
                    inside.decrementAndGet();
                    lock.unlock();
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("tryLock never waits: it takes the lock or says false")
    @Explain("What another has cannot be taken, and what is free can.")
    void tryLock() throws Exception {
        var lock = new OwnLock();
        lock.lock();
        Together.together(() -> assertFalse(lock.tryLock(), "Another had it, tryLock()"));
        lock.unlock();
        oneOfTwoGetsIt("thread 1, thread 2");
        oneOfTwoGetsIt("twin, twin");
    }

    /** Two threads may have one name, as virtual threads have by themselves. */
    private static void oneOfTwoGetsIt(String names) throws InterruptedException {
        var lock = new OwnLock();
        boolean[] got = new boolean[2];
        Together.together(names, () -> got[0] = lock.tryLock(), () -> got[1] = lock.tryLock());
        assertTrue(
                got[0] ^ got[1],
                "Two tried for a free lock (" + names + "); it was got by " + (got[0] ? "both" : "neither"));
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("only the owner can give it back: others get an IllegalMonitorStateException")
    @Explain(
            "unlock() by anybody else throws an IllegalMonitorStateException and changes"
                    + " nothing.")
    void onlyTheOwner() throws Exception {
        var lock = new OwnLock();
        lock.lock();
        Together.together(
                () -> assertTrue(refused(lock), "A stranger gave the lock back"),
                () -> assertFalse(lock.tryLock(), "Its owner still had it, tryLock()"));
        lock.unlock();
        assertTrue(refused(lock), "It was free, and unlock() did not throw");
    }

    private static boolean refused(OwnLock lock) {
        try {
            lock.unlock();
            return false;
        } catch (IllegalMonitorStateException e) {
            return true;
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("who is interrupted while waiting still gets the lock, and is still interrupted then")
    @Explain(
            "lock() goes on waiting when it is interrupted, and the thread is still interrupted"
                    + " when it has the lock. Often: the exception ends the wait, or the interrupt is"
                    + " forgotten.")
    void interrupted() throws Exception {
        var lock = new OwnLock();
        var inside = new AtomicInteger();
        lock.lock();
        inside.incrementAndGet();
        Thread waiter =
                new Thread(
                        () -> {
                            lock.lock();
                            assertEquals(1, inside.incrementAndGet(), "The number of those inside");
                            assertTrue(Thread.interrupted(), "lock() lost the interrupt");
                            inside.decrementAndGet();
                            lock.unlock();
                        },
                        "waiter");
        waiter.start();
        waiter.interrupt();
        inside.decrementAndGet();
        lock.unlock();
        waiter.join();
    }

    @Test
    @Points(1)
    @DisplayName("it is built of a monitor alone")
    @Explain("synchronized, wait and notify: nothing of java.util.concurrent is needed.")
    void builtOfAMonitor() {
        Structure.usesNoneOf(OwnLock.class, "java.util.concurrent.");
    }

    @Test
    @Points(2)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                + " calls came one after another")
    @Explain(
            "Each way through lock, tryLock and unlock reads and writes the same two variables: owner"
                + " and count. And two locks know nothing of each other.")
    void asSpecified() {
        MadeClients.allExplained(new OwnLockSpecification());
    }
}
