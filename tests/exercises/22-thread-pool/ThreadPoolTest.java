import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("22-thread-pool")
class ThreadPoolTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("one thread: each task is run once, in the order of execute, always by that thread")
    @Explain(
            "A queue between the two sides. What was written before execute is seen by the task, and"
                    + " what the tasks wrote is seen after awaitTermination.")
    void oneThread() throws Exception {
        List<String> done = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        var pool = new Pool(1);
        for (String name : List.of("first", "second")) {
            pool.execute(
                    () -> {
                        done.add(name);
                        threads.add(Thread.currentThread());
                    });
        }
        end(pool);
        assertEquals("[first, second]", done.toString(), "first and second were handed in; what was run");
        assertSame(threads.get(0), threads.get(1), "A pool of one thread, and two threads ran the two tasks");
        assertNotSame(Thread.currentThread(), threads.get(0), "The caller of execute ran the task");
    }

    @Test
    @Points(1)
    @DisplayName("as many tasks are run at the same time as there are threads, long before any shutdown")
    @Explain(
            "Each task is done only when all have begun. Often: a lock is held while a task runs, or"
                    + " an idle thread does not hear of a task.")
    void allAtOnce() {
        for (int threads : new int[] {1, 2}) {
            Promises.kept(
                    "new Pool(" + threads + ")", Explorer.explore(() -> meetInPoolOf(threads)));
        }
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(100_000),
                        () -> meetInPoolOf(7)));
    }

    private static void meetInPoolOf(int threads) throws InterruptedException {
        var here = new CountDownLatch(threads);
        var pool = new Pool(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(
                    () -> {
                        here.countDown();
                        await(here);
                    });
        }
        await(here);
        end(pool);
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("one thread that is busy: execute does not wait, and the next task does")
    @Explain(
            "execute comes back at once, and one thread runs one task after the other. Often:"
                    + " execute waits for the task, or starts a thread for it.")
    void oneBusyThread() throws Exception {
        var go = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var pool = new Pool(1);
        pool.execute(
                () -> {
                    atWork.incrementAndGet();
                    await(go);
                    atWork.decrementAndGet();
                });
        pool.execute(() -> assertEquals(0, atWork.get(), "A pool of one thread; the number of other tasks at work"));
        go.countDown();
        end(pool);
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("a task that throws ends itself, not its thread")
    @Explain(
            "After a task that threw, the next task is run. Often: the exception leaves the"
                    + " loop and ends the thread.")
    void taskThatThrows() throws Exception {
        var done = new AtomicInteger();
        var pool = new Pool(1);
        pool.execute(
                () -> {
                    throw new IllegalStateException("a bad task");
                });
        pool.execute(done::incrementAndGet);
        end(pool);
        assertEquals(1, done.get(), "The first of two tasks threw; how often the second was run");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("execute and shutdown at once: the task is rejected or run, never neither, never both")
    @Explain(
            "A task that was not refused is run, once. Often: asking whether the pool is shut"
                    + " and putting the task into the queue are two steps.")
    void rejectedOrRun() throws Exception {
        var run = new AtomicInteger();
        var rejected = new AtomicInteger();
        var pool = new Pool(1);
        Together.together(
                () -> {
                    try {
                        pool.execute(run::incrementAndGet);
                    } catch (RejectedExecutionException e) {
                        rejected.incrementAndGet();
                    }
                },
                pool::shutdown);
        pool.awaitTermination();
        assertEquals(1, run.get() + rejected.get(), "One task; it was run or rejected so many times");
        assertThrows(
                RejectedExecutionException.class,
                () -> pool.execute(run::incrementAndGet),
                "execute after shutdown");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("two idle threads go home after shutdown, too")
    @Explain(
            "Once the pool is shut and its queue is empty, each of its threads ends. Often:"
                    + " shutdown tells one of them only, or none.")
    void idleThreads() throws Exception {
        end(new Pool(2));
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("an interrupt ends awaitTermination with an InterruptedException, and the pool works on")
    @Explain("A thread that is interrupted must hear that the pool is not done. The tasks are none of his business.")
    void impatient() throws Exception {
        var go = new CountDownLatch(1);
        var done = new AtomicInteger();
        var pool = new Pool(1);
        pool.execute(() -> await(go));
        pool.execute(done::incrementAndGet);
        pool.shutdown();
        var ended =
                Interrupted.call(
                        () -> {
                            pool.awaitTermination();
                            return null;
                        });
        assertTrue(
                ended.gaveUp(),
                "A task was at work; awaitTermination, interrupted, " + ended.words());
        go.countDown();
        pool.awaitTermination();
        assertEquals(1, done.get(), "Two tasks were handed in; how often the second was run");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("what happens in one pool is nothing to another")
    @Explain("Each pool has its own tasks, its own threads and its own end.")
    void twoPools() throws Exception {
        List<Thread> threads = new ArrayList<>();
        var one = new Pool(1);
        var other = new Pool(1);
        one.execute(() -> threads.add(Thread.currentThread()));
        one.execute(() -> threads.add(Thread.currentThread()));
        end(one);
        assertSame(threads.get(0), threads.get(1), "A pool of one thread, and who ran the two tasks");
        other.execute(() -> threads.add(Thread.currentThread()));
        end(other);
        assertEquals(3, threads.size(), "Two tasks in one pool, one in another: the number that ran");
        assertNotSame(threads.get(0), threads.get(2), "Another pool's thread ran the task");
    }

    @Test
    @Points(1)
    @DisplayName("it is built of threads, not of another pool")
    @Explain("Monitors, locks, semaphores and queues are welcome; executors and futures are not.")
    void builtOfThreads() {
        Structure.usesNoneOf(
                Pool.class,
                "java.util.concurrent.Executors",
                "java.util.concurrent.Executor",
                "java.util.concurrent.ExecutorService",
                "java.util.concurrent.AbstractExecutorService",
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ScheduledThreadPoolExecutor",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ForkJoinTask",
                "java.util.concurrent.RecursiveAction",
                "java.util.concurrent.RecursiveTask",
                "java.util.concurrent.CompletableFuture",
                "java.util.concurrent.StructuredTaskScope",
                "java.util.Timer");
    }

    @Test
    @Points(1)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, each task is run once"
                    + " or rejected, and the pool comes to its end")
    @Explain(
            "In one pool of one thread the tasks end in their order. A call of execute, a shutdown and a"
                    + " thread that waits for the end may come at any time, and from any thread.")
    void asSpecified() {
        MadeClients.smallExplained(new PoolSpecification());
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 200 tasks and three threads")
    @Explain("The two hundredth task counts like the first; three threads are enough for all.")
    void manyTasks() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var done = new AtomicInteger();
                            Set<Thread> threads = new HashSet<>();
                            var pool = new Pool(3);
                            for (int i = 0; i < 200; i++) {
                                pool.execute(
                                        () -> {
                                            done.incrementAndGet();
                                            synchronized (threads) {
                                                threads.add(Thread.currentThread());
                                            }
                                        });
                            }
                            end(pool);
                            assertEquals(200, done.get(), "200 tasks were handed in; the number that was run");
                            assertTrue(threads.size() <= 3, "Three threads, and at work were " + threads.size());
                        }));
    }

    private static void end(Pool pool) throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
