import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import course.explorer.Kind;
import course.judge.BrokenPromise;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("33-pool-of-worker-jvms")
class PoolOfWorkerJvmsTest {

    private static final Set<Thread> BEFORE = Set.copyOf(Alive.threads());

    private static final Set<Thread> CALLS = ConcurrentHashMap.newKeySet();

    private final String word = UUID.randomUUID().toString();
    private Workers workers;

    /** A call of the answer's in a thread of its own. */
    private record Call(FutureTask<String> task, Thread thread) {
        static Call of(String name, Callable<String> what) {
            var task = new FutureTask<>(what);
            Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(task);
            CALLS.add(thread);
            thread.start();
            return new Call(task, thread);
        }

        boolean over() {
            return !thread.isAlive();
        }

        String result() throws Exception {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        workers = new Workers();
    }

    @AfterEach
    void end() {
        workers.close();
    }

    private WorkerPool pool(int size) throws Exception {
        ProcessBuilder worker =
                Jvm.running(
                        PoolWorker.class, List.of(), Integer.toString(workers.port()), word);
        return new WorkerPool(size, worker);
    }

    private long done(WorkerPool pool, String job) throws Exception {
        return pid(job, run(pool, job));
    }

    /** In a thread of its own, so that it is seen when it waits for what cannot come. */
    private String run(WorkerPool pool, String job) throws Exception {
        Call call = Call.of("job", () -> pool.run(job));
        while (!call.over()) {
            if (waitsFor(List.of(call), call)) {
                throw new BrokenPromise(
                        Kind.DEADLOCK, "A job waits for a worker for ever: none will come back.");
            }
            Thread.sleep(1);
        }
        return call.result();
    }

    private long pid(String job, String reply) {
        String start = PoolWorker.reply(word, job, 0).replaceFirst(" 0$", " ");
        if (reply == null || !reply.startsWith(start)) {
            fail("The reply to \"" + job + "\" is " + reply + ", which is not what a worker said");
        }
        return Long.parseLong(reply.substring(start.length()));
    }

    @Test
    @Points(2)
    @DisplayName("every job gets its own reply, and the workers are used again")
    @Explain("A JVM takes a moment to start. A pool starts its workers once and keeps them.")
    void workersAreKept() throws Exception {
        WorkerPool pool = pool(2);
        Set<Long> pids = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            pids.add(done(pool, "job " + i));
        }
        assertTrue(pids.size() <= 2, "Six jobs were done by " + pids.size() + " processes of 2");
    }

    @Test
    @Points(3)
    @DisplayName("as many jobs as there are workers are done at the same time")
    @Explain("While one worker is busy, the other has nothing to do but the next job.")
    void allWorkAtOnce() throws Exception {
        bothWork(pool(2));
        assertTrue(workers.came() <= 2, "A pool of 2 has started " + workers.came() + " processes");
    }

    private void bothWork(WorkerPool pool) throws Exception {
        Call first = Call.of("first", () -> pool.run("hold a"));
        await(first, "holds a", List.of(first));
        Call second = Call.of("second", () -> pool.run("hold b"));
        await(second, "holds b", List.of(first, second));
        workers.letGo("holds");
        pid("hold a", first.result());
        pid("hold b", second.result());
    }

    /** Until a worker has the job; a call that can never get one breaks the promise. */
    private void await(Call call, String state, List<Call> calls) throws Exception {
        while (workers.in(state) == 0) {
            if (call.over()) {
                fail("A job was over before a worker had it: " + call.result());
            }
            if (waitsFor(calls, call) && workers.in(state) == 0) {
                throw new BrokenPromise(
                        Kind.NEVER,
                        "With one worker busy the next job waits until it is done, though another"
                                + " worker should be free.");
            }
            Thread.sleep(1);
        }
    }

    /**
     * Whether a call waits and only another call, which the test itself holds, could end that: the
     * other owns the lock, or nobody else is alive.
     */
    private boolean waitsFor(List<Call> calls, Call waiting) {
        var info =
                ManagementFactory.getThreadMXBean().getThreadInfo(waiting.thread().threadId());
        if (info == null || !Alive.waits(waiting.thread()) || forAnEnd(waiting.thread())) {
            return false;
        }
        boolean owned =
                calls.stream()
                        .anyMatch(each ->
                                each != waiting
                                        && each.thread().threadId() == info.getLockOwnerId());
        return owned || onlyCalls() && Alive.waits(waiting.thread());
    }

    /** That a process or a task ends is told by threads of the JDK's that are not looked at. */
    private static boolean forAnEnd(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().startsWith("java.lang.Process")
                    || frame.getClassName().endsWith("Future")) {
                return true;
            }
        }
        return false;
    }

    /** A call that an earlier test has left behind waits in another pool. */
    private static boolean onlyCalls() {
        return Alive.since(BEFORE).stream()
                .filter(each -> !each.getName().startsWith("worker"))
                .allMatch(CALLS::contains);
    }

    @Test
    @Points(2)
    @DisplayName("a worker that dies is an IOException for its job alone, and is replaced")
    @Explain("After the exception the pool must be as large as before.")
    void theDeadAreReplaced() throws Exception {
        WorkerPool pool = pool(2);
        for (int i = 0; i < 3; i++) {
            String reply;
            try {
                reply = run(pool, "die");
            } catch (IOException asItShouldBe) {
                continue;
            }
            fail("The worker died, and run(…) returned " + reply + " instead of an IOException");
        }
        bothWork(pool);
    }

    @Test
    @Points(3)
    @DisplayName("close() lets the workers end by themselves, and waits until they have")
    @Explain("A worker ends when its input does. Who has waited for it knows that it is gone.")
    void closedInPeace() throws Exception {
        WorkerPool pool = pool(2);
        done(pool, "one");
        Call close =
                Call.of(
                        "close",
                        () -> {
                            pool.close();
                            return "closed";
                        });
        while (!close.over()) {
            if (workers.in("leaves") == 0 && waitsFor(List.of(close), close)) {
                throw new BrokenPromise(
                        Kind.DEADLOCK, "close() waits for ever: a worker was not given back.");
            }
            if (workers.in("leaves") > 0 && Alive.waitsOrSleeps(close.thread())) {
                workers.letGo("leaves");
            }
            Thread.sleep(1);
        }
        assertEquals("closed", close.result(), "close()");
        assertEquals(0, workers.in("leaves"), "Workers that were left behind by close()");
        assertEquals(0, workers.alive(), "Workers still alive after close()");
        assertEquals(0, workers.killed(), "Workers that were killed instead of being let end");
    }
}
