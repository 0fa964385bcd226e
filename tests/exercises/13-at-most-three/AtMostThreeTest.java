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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("13-at-most-three")
class AtMostThreeTest {

    // Right answers need far fewer; one without any order has a quarter of a million.
    @Schedules(pass = PROVED, schedules = 50_000)
    @Points(3)
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
    @Points(3)
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
        boolean[] heard = new boolean[1];
        Together.together(
                () -> {
                    try {
                        sauna.visit(
                                () -> {
                                    throw new IllegalStateException("too hot");
                                });
                    } catch (IllegalStateException e) {
                        heard[0] = true;
                    }
                },
                () -> sauna.visit(() -> {}));
        assertTrue(heard[0], "The stay threw, and the caller of visit did not hear of it");
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
