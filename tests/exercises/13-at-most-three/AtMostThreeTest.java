import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.spec.MadeClients;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("13-at-most-three")
class AtMostThreeTest {

    // Right answers need far fewer; one without any order has a quarter of a million.
    @Schedules(pass = PROVED, schedules = 50_000)
    @Points(2)
    @DisplayName("two places, three visitors: never more than two inside, and all get in")
    @Explain(
            "There are never more inside than there are places, and everybody gets in. Often:"
                    + " looking for a place and taking it are two steps, or the one who leaves tells"
                    + " nobody.")
    void neverMore() throws Exception {
        var sauna = new Sauna(2);
        var inside = new AtomicInteger();
        var visits = new AtomicInteger();
        Runnable stay =
                () -> {
                    int now = inside.incrementAndGet();
                    assertTrue(now <= 2, "There are two places, and inside are " + now);
                    visits.incrementAndGet();
                    inside.decrementAndGet();
                };
        Together.together(() -> sauna.visit(stay), () -> sauna.visit(stay), () -> sauna.visit(stay));
        assertEquals(3, visits.get(), "Three came; the number of stays");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("three places: three can be inside together, and nobody waits for an empty sauna")
    @Explain(
            "Each of the three stays until all three are inside. With three places they must get"
                    + " there, in whatever order they come.")
    void threeTogether() throws Exception {
        var sauna = new Sauna(3);
        var here = new CountDownLatch(3);
        Runnable stay =
                () -> {
                    here.countDown();
                    await(here);
                };
        Together.together(() -> sauna.visit(stay), () -> sauna.visit(stay), () -> sauna.visit(stay));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("one place: one at a time, and each comes back for a second visit")
    @Explain("A place that was given back is a place again.")
    void onePlace() throws Exception {
        var sauna = new Sauna(1);
        int[] visits = new int[1];
        Together.together(
                () -> {
                    sauna.visit(() -> visits[0]++);
                    sauna.visit(() -> visits[0]++);
                },
                () -> sauna.visit(() -> visits[0]++));
        assertEquals(3, visits[0], "Three visits, counted by those who were inside alone");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("who leaves with an exception gives the place back, and the caller hears of it")
    @Explain(
            "The caller hears of the exception, and the place is free again. Often: the"
                    + " exception leaves by a way on which the place is not given back.")
    void outWithAnException() throws Exception {
        var sauna = new Sauna(1);
        Together.together(
                () -> throwsOut(sauna, new IllegalStateException("too hot")),
                () -> sauna.visit(() -> {}));
        throwsOut(sauna, new AssertionError("not an exception, but an Error"));
        sauna.visit(() -> {});
    }

    private static void doThrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static void throwsOut(Sauna sauna, Throwable thrown) throws InterruptedException {
        Throwable heard = null;
        try {
            sauna.visit(() -> doThrow(thrown));
        } catch (RuntimeException | Error e) {
            heard = e;
        }
        assertEquals(thrown, heard, "The stay threw, and the caller of visit heard of");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("who gives up waiting (is interrupted) takes no place and leaves none behind")
    @Explain(
            "A waiter that is interrupted leaves by an InterruptedException, and the number of"
                    + " places stays what it was. Often: a place is given back that was never taken.")
    void givesUpWaiting() throws Exception {
        var sauna = new Sauna(1);
        var inside = new AtomicInteger();
        Runnable stay =
                () -> {
                    assertEquals(1, inside.incrementAndGet(), "There is one place; the number of those inside");
                    inside.decrementAndGet();
                };
        Thread impatient =
                new Thread(
                        () -> {
                            try {
                                sauna.visit(stay);
                            } catch (InterruptedException e) {
                                return;
                            }
                        },
                        "impatient");
        sauna.visit(
                () -> {
                    inside.incrementAndGet();
                    impatient.start();
                    impatient.interrupt();
                    join(impatient);
                    inside.decrementAndGet();
                });
        Together.together(() -> sauna.visit(stay), () -> sauna.visit(stay));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("an interrupt while waiting comes out of visit, and the stay is not run")
    @Explain(
            "visit says InterruptedException if and only if the stay was not run; a stay that was run"
                    + " is over like any other, whoever is interrupted.")
    void interruptComesOut() throws Exception {
        var sauna = new Sauna(1);
        var stays = new AtomicInteger();
        var ended = new Interrupted[1];
        sauna.visit(
                () ->
                        Together.runUnchecked(
                                () -> ended[0] = Interrupted.call(() -> stay(sauna, stays))));
        assertTrue(ended[0].gaveUp(), "The only place was taken; a visit that was interrupted " + ended[0].words());
        assertEquals(0, stays.get(), "It was interrupted while it waited; stays");
        assertFalse(ended[0].flag(), "The InterruptedException came, and the interrupt was left set as well");
        Interrupted free = Interrupted.call(() -> stay(sauna, stays));
        assertEquals(free.gaveUp() ? 0 : 1, stays.get(), "There was room; visit " + free.words() + "; stays");
        sauna.visit(stays::incrementAndGet);
    }

    private static Object stay(Sauna sauna, AtomicInteger stays) throws InterruptedException {
        sauna.visit(stays::incrementAndGet);
        return null;
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("each stays in his own thread, and another sauna has its own places")
    @Explain("The place is the visitor's, and so is the stay. Two saunas are two objects.")
    void ownThreadAndOwnPlaces() throws Exception {
        var sauna = new Sauna(1);
        var other = new Sauna(1);
        Thread visitor = Thread.currentThread();
        var stays = new AtomicInteger();
        sauna.visit(
                () -> {
                    assertEquals(visitor, Thread.currentThread(), "The thread in which the stay is run");
                    Together.runUnchecked(() -> other.visit(stays::incrementAndGet));
                });
        assertEquals(1, stays.get(), "One sauna was full, the other was empty; stays in the other");
    }

    @Test
    @Points(1)
    @DisplayName(
            "whatever two or three threads do, and whoever is interrupted, it behaves as if they came"
                    + " one after another")
    @Explain(
            "While there is room nobody waits, and nobody is inside for whom there is none, however"
                    + " the others leave or give up.")
    void asSpecified() {
        MadeClients.allExplained(new SaunaSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for a hundred visits")
    @Explain("The hundredth visitor needs the same care as the first.")
    void manyVisits() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var sauna = new Sauna(3);
                            var inside = new AtomicInteger();
                            Runnable stay =
                                    () -> {
                                        int now = inside.incrementAndGet();
                                        assertTrue(now <= 3, "Three places, and inside are " + now);
                                        Thread.yield();
                                        inside.decrementAndGet();
                                    };
                            Together.Task visitor =
                                    () -> {
                                        for (int i = 0; i < 20; i++) {
                                            sauna.visit(stay);
                                        }
                                    };
                            Together.together(visitor, visitor, visitor, visitor, visitor);
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
