///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION close, terminate and join of a pool, beside shutdown and its kin of ExecutorService
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Frames.java
//SOURCES lib/WorkerTask.java
//SOURCES lib/PoolWorker.java
//SOURCES lib/WorkerPool.java
//MAIN PoolRules
// source: 002-28

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/*
 * The rules of Python's Pool, in the pool of worker JVMs: join only after close or terminate; no task after close; close
 * lets the tasks end, terminate drops them. Beside them java.util.concurrent: shutdown is close; shutdownNow is terminate,
 * and hands back what waited; awaitTermination before shutdown is no error, it only says false; close (Java 19) is shutdown
 * and wait in one.
 *
 * A real run:
 *
 *     --- close
 *     join before close: the pool is still running: close() or terminate() comes before join()
 *     submit after close: refused
 *     join after close: allowed
 *     done: 4, dropped: 0
 *     --- terminate
 *     join after terminate: allowed
 *     done: 0, dropped: 4
 *     --- ExecutorService
 *     awaitTermination before shutdown: false
 *     submit after shutdown: refused
 *     shutdownNow hands back 2 tasks and interrupts the one that runs
 *     awaitTermination after it: true
 *     a task of an executor that close() ends: done
 */
@Command(
        name = "pool-rules",
        description = "What close, terminate and join do, and in which order they may be called.")
class PoolRules implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolRules(), args);
    }

    @Override
    public Integer call() throws Exception {
        System.out.println("--- close");
        var closed = new WorkerPool(1, 4);
        try {
            List<CompletableFuture<Integer>> results = submit(closed, times.seconds(1));
            attempt("join before close", closed::join);
            closed.close();
            attempt("submit after close", () -> closed.applyAsync(new Nap(0, Duration.ZERO)));
            attempt("join after close", closed::join);
            System.out.println(
                    "done: " + count(results, false) + ", dropped: " + count(results, true));
        } finally {
            closed.terminate();
        }

        System.out.println("--- terminate");
        var terminated = new WorkerPool(1, 4);
        List<CompletableFuture<Integer>> results = submit(terminated, Duration.ofMinutes(10));
        terminated.terminate();
        attempt("join after terminate", terminated::join);
        System.out.println("done: " + count(results, false) + ", dropped: " + count(results, true));

        System.out.println("--- ExecutorService");
        var executor = Executors.newFixedThreadPool(1);
        for (int i = 0; i < 3; i++) {
            executor.submit(() -> {
                times.sleep(10);
                return null;
            });
        }
        System.out.println(
                "awaitTermination before shutdown: "
                        + executor.awaitTermination(50, TimeUnit.MILLISECONDS));
        executor.shutdown();
        attempt("submit after shutdown", () -> executor.submit(() -> {}));
        System.out.println(
                "shutdownNow hands back "
                        + executor.shutdownNow().size()
                        + " tasks and interrupts the one that runs");
        System.out.println(
                "awaitTermination after it: " + executor.awaitTermination(1, TimeUnit.MINUTES));
        try (var own = Executors.newFixedThreadPool(1)) {
            own.submit(() -> System.out.println("a task of an executor that close() ends: done"));
        }
        return Script.DONE;
    }

    private List<CompletableFuture<Integer>> submit(WorkerPool pool, Duration nap)
            throws InterruptedException {
        List<CompletableFuture<Integer>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            results.add(pool.applyAsync(new Nap(i, nap)));
        }
        return results;
    }

    private static long count(List<CompletableFuture<Integer>> results, boolean dropped) {
        return results.stream()
                .filter(result ->
                        dropped
                                ? result.isCancelled()
                                : result.isDone() && !result.isCompletedExceptionally())
                .count();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void attempt(String what, Action action) throws Exception {
        try {
            action.run();
            System.out.println(what + ": allowed");
        } catch (IllegalStateException e) {
            System.out.println(what + ": " + e.getMessage());
        } catch (RejectedExecutionException e) {
            System.out.println(what + ": refused");
        }
    }

    record Nap(int number, Duration duration) implements WorkerTask<Integer> {
        @Override
        public Integer call() throws InterruptedException {
            Thread.sleep(duration);
            return number;
        }
    }
}
