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
import course.judge.spec.MadeClients;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;

@Exercise("28-joinable-queue")
class JoinableQueueTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("the oldest comes first, and take waits for a task")
    @Explain("take has nothing to give before put has brought it. Then it gives what came first.")
    void oldestFirst() throws Exception {
        var queue = new JoinableQueue<String>(2);
        Together.together(
                () -> {
                    queue.put("a");
                    queue.put("b");
                },
                () ->
                        assertEquals(
                                "a, b",
                                queue.take() + ", " + queue.take(),
                                "Two came; what was taken"));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("put waits while the queue is full, and only then")
    @Explain(
            "With room for two, two can be put though nobody takes anything. The third has to wait"
                    + " until something was taken, whether that is done or not.")
    void roomForTwo() throws Exception {
        var queue = new JoinableQueue<String>(2);
        var taken = new AtomicBoolean();
        queue.put("a");
        queue.put("b");
        Together.together(
                () -> {
                    queue.put("c");
                    assertTrue(taken.get(), "There is room for two, and three are in");
                },
                () -> {
                    taken.set(true);
                    queue.take();
                });
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(3)
    @DisplayName("join waits until the tasks are done, not only until they are taken")
    @Explain(
            "join comes back when every task that was put is done. Often: it looks whether the"
                    + " queue is empty, and the last task is still being worked on.")
    void joinWaits() throws Exception {
        var queue = new JoinableQueue<String>(1);
        int[] done = new int[1];
        var worker =
                new Thread(
                        () -> {
                            for (int i = 0; i < 2; i++) {
                                take(queue);
                                done[0]++;
                                queue.taskDone();
                            }
                        },
                        "worker");
        worker.start();
        queue.put("a");
        queue.put("b");
        queue.join();
        assertEquals(2, done[0], "Two tasks were put, and join has returned; the number done");
        worker.join();
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "join returns at once when there is nothing to wait for, and waits again for the next"
                + " tasks")
    @Explain("The queue goes on after a join: what is put now has to be waited for as well.")
    void joinAgain() throws Exception {
        var queue = new JoinableQueue<String>(1);
        queue.join();
        int[] done = new int[1];
        for (int round = 1; round <= 2; round++) {
            queue.put("round " + round);
            var worker =
                    new Thread(
                            () -> {
                                take(queue);
                                done[0]++;
                                queue.taskDone();
                            },
                            "worker " + round);
            worker.start();
            queue.join();
            assertEquals(round, done[0], "join has returned; the number of tasks done");
            worker.join();
        }
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two can wait in join, and both are told")
    @Explain(
            "Both who wait in join come back. Often: only one of them is told.")
    void twoJoin() throws Exception {
        var queue = new JoinableQueue<String>(1);
        int[] done = new int[1];
        queue.put("a");
        Together.Task waits =
                () -> {
                    queue.join();
                    assertEquals(1, done[0], "join has returned; the number of tasks done");
                };
        Together.together(
                waits,
                waits,
                () -> {
                    queue.take();
                    done[0]++;
                    queue.taskDone();
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two workers at once: no taskDone is lost, and none is called too often")
    @Explain(
            "Every taskDone counts once, and none is refused. Often: counting is not one step,"
                    + " or a task can be taken before it is counted.")
    void twoWorkers() throws Exception {
        var queue = new JoinableQueue<String>(2);
        Together.Task worker =
                () -> {
                    queue.take();
                    queue.taskDone();
                };
        Together.together(
                worker,
                worker,
                () -> {
                    queue.put("a");
                    queue.put("b");
                });
        queue.join();
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("taskDone once too often: IllegalStateException, and the count stays right")
    @Explain(
            "It throws an IllegalStateException and changes nothing.")
    void onceTooOften() throws Exception {
        var queue = new JoinableQueue<String>(1);
        assertThrows(IllegalStateException.class, queue::taskDone, "Nothing was put; taskDone");
        queue.put("a");
        queue.take();
        queue.taskDone();
        assertThrows(IllegalStateException.class, queue::taskDone, "One put, the second taskDone");
        queue.put("b");
        boolean[] done = new boolean[1];
        Together.together(
                () -> {
                    queue.take();
                    done[0] = true;
                    queue.taskDone();
                },
                () -> {
                    queue.join();
                    assertTrue(done[0], "join has returned, and the last task is not done");
                });
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "who is interrupted while waiting in put has put nothing, and join does not wait for"
                + " it")
    @Explain(
            "An interrupted put has put nothing, and nobody waits for it. Often: the task was"
                    + " counted before there was room for it.")
    void interruptedPut() throws Exception {
        var queue = new JoinableQueue<String>(1);
        queue.put("a");
        var impatient =
                new Thread(
                        () -> {
                            try {
                                queue.put("b");
                            } catch (InterruptedException e) {
                                return;
                            }
                            throw new AssertionError("put got in: there was room for one only");
                        },
                        "impatient");
        impatient.start();
        impatient.interrupt();
        impatient.join();
        assertEquals("a", queue.take(), "What was taken");
        queue.taskDone();
        queue.join();
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "who is interrupted while waiting in join gets the InterruptedException, and the queue"
                + " works on")
    @Explain(
            "An interrupted join leaves by an InterruptedException, and the queue works on.")
    void interruptedJoin() throws Exception {
        var queue = new JoinableQueue<String>(1);
        queue.put("a");
        var impatient =
                new Thread(
                        () -> {
                            try {
                                queue.join();
                            } catch (InterruptedException e) {
                                return;
                            }
                            throw new AssertionError("join returned, and nothing was done");
                        },
                        "impatient");
        impatient.start();
        impatient.interrupt();
        impatient.join();
        queue.take();
        queue.taskDone();
        queue.join();
    }

    @Test
    @Points(1)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                    + " calls came one after another")
    @Explain(
            "Each task comes out once, the oldest first, join waits for those that are not done, and a"
                    + " thread that is interrupted while waiting has put, taken and counted nothing."
                    + " Another queue is another queue.")
    void asSpecified() {
        MadeClients.allExplained(new JoinableQueueSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 120 tasks, two who bring them and two who do them")
    @Explain("The last task counts as much as the first.")
    void manyTasks() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var queue = new JoinableQueue<Integer>(3);
                            int[] done = new int[120];
                            for (int i = 0; i < 2; i++) {
                                var worker = new Thread(() -> workFor(queue, done), "worker " + i);
                                worker.setDaemon(true);
                                worker.start();
                            }
                            Together.together(() -> bring(queue, 0), () -> bring(queue, 60));
                            queue.join();
                            for (int i = 0; i < done.length; i++) {
                                assertEquals(1, done[i], "How often task " + i + " was done");
                            }
                        }));
    }

    private static void bring(JoinableQueue<Integer> queue, int first) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            queue.put(first + i);
        }
    }

    private static void workFor(JoinableQueue<Integer> queue, int[] done) {
        while (true) {
            int task = take(queue);
            done[task]++;
            queue.taskDone();
        }
    }

    private static <T> T take(JoinableQueue<T> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
