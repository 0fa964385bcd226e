import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Times are minutes apart, so that the second by which the explorer may be early changes nothing.
 */
@Exercise("25-timer-that-survives")
class TimerThatSurvivesTest {

    private static final long MINUTE = 60_000;

    @Schedules(pass = PROVED, schedules = 40_000)
    @Public
    @Points(3)
    @DisplayName("a task throws, and those after it come all the same")
    @Explain(
            "An exception that nobody catches ends the thread it meets. All other tasks need that"
                + " thread.")
    void survivesAnException() throws Exception {
        var clock = new AlarmClock();
        var second = new CountDownLatch(1);
        clock.after(
                MINUTE,
                () -> {
                    throw new IllegalStateException("too early in the morning");
                });
        clock.after(2 * MINUTE, second::countDown);
        second.await();
        clock.close();
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(2)
    @DisplayName("what is repeated goes on after it has thrown")
    @Explain("A ready-made scheduler repeats no task that has thrown, and does not say so.")
    void repeatsAfterAnException() throws Exception {
        var clock = new AlarmClock();
        var second = new CountDownLatch(1);
        long begin = System.nanoTime();
        List<Long> rang = new ArrayList<>();
        clock.every(
                MINUTE,
                () -> {
                    rang.add(System.nanoTime() - begin);
                    if (rang.size() == 1) {
                        throw new IllegalStateException("too early in the morning");
                    }
                    second.countDown();
                });
        second.await();
        clock.close();
        Thread.sleep(3 * MINUTE);
        assertEquals(2, rang.size(), "The clock was closed after two times; how often it rang");
        notBefore(MINUTE, rang.get(0));
        notBefore(2 * MINUTE, rang.get(1));
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(2)
    @DisplayName("each task runs once, at its time, whatever was asked for first")
    @Explain(
            "Who sleeps until the alarm that was set first does not hear of one that is due"
                + " earlier.")
    void atItsTime() throws Exception {
        var clock = new AlarmClock();
        long begin = System.nanoTime();
        List<String> rang = new ArrayList<>();
        long[] times = new long[2];
        var both = new CountDownLatch(2);
        clock.after(
                3 * MINUTE,
                () -> {
                    rang.add("in three");
                    times[0] = System.nanoTime() - begin;
                    both.countDown();
                });
        clock.after(
                MINUTE,
                () -> {
                    rang.add("in one");
                    times[1] = System.nanoTime() - begin;
                    both.countDown();
                });
        both.await();
        assertEquals(
                "[in one, in three]",
                rang.toString(),
                "Set to three minutes and to one; what rang");
        notBefore(3 * MINUTE, times[0]);
        notBefore(MINUTE, times[1]);
        assertTrue(
                times[1] < 2 * MINUTE * 1_000_000,
                "It was set to one minute, and rang after " + times[1] / 1_000_000 + " ms");
        clock.close();
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Public
    @Points(1)
    @DisplayName("two tasks at the same time come one after the other: they need no lock")
    @Explain("Tasks that share something were promised that they are never at work together.")
    void oneAfterTheOther() throws Exception {
        var clock = new AlarmClock();
        int[] count = new int[1];
        var both = new CountDownLatch(2);
        Runnable task =
                () -> {
                    count[0]++;
                    both.countDown();
                };
        clock.after(MINUTE, task);
        clock.after(MINUTE, task);
        both.await();
        clock.close();
        assertEquals(2, count[0], "Two tasks each added 1; the sum");
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(1)
    @DisplayName("while a task is at work others can be set, by it and by anybody")
    @Explain(
            "Who sets an alarm must not have to wait until some task has ended. The task may wait"
                + " for him.")
    void setWhileOneIsAtWork() throws Exception {
        var clock = new AlarmClock();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var rang = new CountDownLatch(2);
        clock.after(
                MINUTE,
                () -> {
                    begun.countDown();
                    await(goOn);
                    clock.after(MINUTE, rang::countDown);
                });
        begun.await();
        clock.after(MINUTE, rang::countDown);
        goOn.countDown();
        rang.await();
        clock.close();
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(1)
    @DisplayName("close: what waits is dropped, and no thread is left")
    @Explain("Who closes the clock wants quiet, now and later.")
    void closeDropsWhatWaits() throws Exception {
        var clock = new AlarmClock();
        boolean[] rang = new boolean[1];
        clock.after(MINUTE, () -> rang[0] = true);
        clock.every(MINUTE, () -> rang[0] = true);
        long begin = System.nanoTime();
        clock.close();
        assertTrue(System.nanoTime() - begin < MINUTE * 1_000_000, "close waited for the alarm");
        Thread.sleep(2 * MINUTE);
        assertTrue(!rang[0], "The clock was closed, and rang");
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(1)
    @DisplayName("close waits for the task at work, and does not disturb it")
    @Explain("A task that has begun may end in peace. When close has returned it has ended.")
    void closeWaits() throws Exception {
        var clock = new AlarmClock();
        var begun = new CountDownLatch(1);
        String[] state = {"not begun"};
        clock.after(
                MINUTE,
                () -> {
                    state[0] = "at work";
                    begun.countDown();
                    Thread.yield();
                    state[0] = Thread.currentThread().isInterrupted() ? "interrupted" : "done";
                });
        begun.await();
        clock.close();
        assertEquals("done", state[0], "The task had begun, and close has returned; its state");
    }

    @Schedules(pass = PROVED, schedules = 200_000)
    @Points(1)
    @DisplayName("no task begins when close has returned, were it ever so near to it")
    @Explain("The time had come, the task was taken from the queue, and then the clock was closed.")
    void closeAtThatMoment() throws Exception {
        var clock = new AlarmClock();
        var closed = new AtomicBoolean();
        var tooLate = new AtomicBoolean();
        clock.after(MINUTE, () -> tooLate.set(closed.get()));
        Thread.sleep(MINUTE);
        clock.close();
        closed.set(true);
        Thread.sleep(MINUTE);
        assertTrue(!tooLate.get(), "close had returned, and a task began");
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(1)
    @DisplayName("a task may close the clock itself")
    @Explain("Who waits for himself waits for ever.")
    void closedByATask() throws Exception {
        var clock = new AlarmClock();
        var closed = new CountDownLatch(1);
        boolean[] rang = new boolean[1];
        clock.after(
                MINUTE,
                () -> {
                    try {
                        clock.close();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    closed.countDown();
                });
        clock.after(2 * MINUTE, () -> rang[0] = true);
        closed.await();
        clock.close();
        Thread.sleep(2 * MINUTE);
        assertTrue(!rang[0], "The clock was closed, and rang");
    }

    @Schedules(pass = PROVED, schedules = 40_000)
    @Points(1)
    @DisplayName("a clock that was closed takes no tasks: IllegalStateException")
    @Explain("Whoever sets an alarm should learn that it will never ring.")
    void closedForGood() throws Exception {
        var clock = new AlarmClock();
        clock.close();
        assertThrows(IllegalStateException.class, () -> clock.after(MINUTE, () -> {}), "after");
        assertThrows(IllegalStateException.class, () -> clock.every(MINUTE, () -> {}), "every");
        clock.close();
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 60 tasks, of which every third throws")
    @Explain("The last failure must be survived as well as the first.")
    void manyTasks() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> {
                            var clock = new AlarmClock();
                            var all = new CountDownLatch(60);
                            int[] rang = new int[60];
                            for (int i = 0; i < 60; i++) {
                                int number = i;
                                clock.after(
                                        (1 + i * 7 % 60) * MINUTE,
                                        () -> {
                                            rang[number]++;
                                            all.countDown();
                                            if (number % 3 == 0) {
                                                throw new IllegalStateException("number " + number);
                                            }
                                        });
                            }
                            all.await();
                            clock.close();
                            for (int i = 0; i < 60; i++) {
                                assertEquals(1, rang[i], "How often task " + i + " ran");
                            }
                        }));
    }

    private static void notBefore(long millis, long nanos) {
        assertTrue(
                nanos >= millis * 1_000_000,
                "Set to " + millis + " ms, it rang after " + nanos / 1_000_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
