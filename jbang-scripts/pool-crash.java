///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A worker dies within a task: noticed, replaced, and no task lost
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/Frames.java
//SOURCES lib/WorkerTask.java
//SOURCES lib/PoolWorker.java
//SOURCES lib/WorkerPool.java
//MAIN PoolCrash
// source: 004-04

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/*
 * Ten tasks; one kills its worker the first time it is tried, one kills every worker that tries it. The pool notices at once (the
 * worker's pipe ends), starts another worker and gives it the same task. The second time the task fails for good: a task that crashes
 * every worker must not crash them for ever. Watch the sum: every other task is done exactly once. Python's Pool
 * replaces the worker too, but forgets the task: its get() waits for ever.
 *
 * A real run:
 *
 *     [worker-1] task 1, pid 14356
 *     [worker-3] task 3, pid 14379
 *     [worker-2] task 2, pid 14375
 *     [worker-1] task 4, pid 14356
 *     [worker-3] task 5, pid 14379
 *     [worker-2] task 6, pid 14375
 *     pool: worker-1 (pid 14356) died, exit code 42; pid 14485 takes over task 4
 *     [worker-3] task 7, pid 14379
 *     [worker-2] task 8, pid 14375
 *     [worker-1] task 4, pid 14485
 *     [worker-2] task 9, pid 14375
 *     pool: worker-3 (pid 14379) died, exit code 42; pid 14530 takes over task 7
 *     [worker-1] task 10, pid 14485
 *     [worker-3] task 7, pid 14530
 *     failed: worker-3 (pid 14530) died, exit code 42; tried 2 times: task 7
 *     9 of 10 tasks are done, the sum of their squares is 336
 */
@Command(
        name = "pool-crash",
        description = "Workers die within a task; the pool replaces them and loses nothing.")
class PoolCrash implements Callable<Integer> {

    private static final int TASKS = 10;

    @Mixin Times times;

    @Option(
            names = "--no-poison",
            negatable = false,
            description = "Leave out the task that kills every worker.")
    boolean noPoison;

    public static void main(String... args) {
        Script.run(new PoolCrash(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var scratch = Scratch.open()) {
            String marker = scratch.file("has crashed once").toString();
            var pool = new WorkerPool(3);
            try {
                List<CompletableFuture<Integer>> results = new ArrayList<>();
                for (int i = 1; i <= TASKS; i++) {
                    Fate fate =
                            i == 4
                                    ? Fate.DIES_ONCE
                                    : i == 7 && !noPoison ? Fate.ALWAYS_DIES : Fate.LIVES;
                    results.add(pool.applyAsync(new Square(i, fate, marker, times.argument())));
                }
                pool.close();
                pool.join();
                return report(results);
            } finally {
                pool.terminate();
            }
        }
    }

    private int report(List<CompletableFuture<Integer>> results) throws InterruptedException {
        int done = 0;
        int sum = 0;
        for (CompletableFuture<Integer> result : results) {
            try {
                sum += result.get();
                done++;
            } catch (ExecutionException e) {
                System.out.println("failed: " + e.getCause().getMessage());
            }
        }
        System.out.println(
                done + " of " + TASKS + " tasks are done, the sum of their squares is " + sum);
        int expected = noPoison ? 385 : 385 - 49;
        return Script.verdict(sum == expected);
    }

    enum Fate {
        LIVES,
        DIES_ONCE,
        ALWAYS_DIES
    }

    record Square(int number, Fate fate, String marker, String scale)
            implements WorkerTask<Integer> {
        @Override
        public Integer call() throws Exception {
            Times.of(scale).sleep(1);
            System.out.println("task " + number + ", pid " + ProcessHandle.current().pid());
            if (fate == Fate.ALWAYS_DIES
                    || fate == Fate.DIES_ONCE && new java.io.File(marker).createNewFile()) {
                Runtime.getRuntime().halt(42);
            }
            return number * number;
        }

        @Override
        public String toString() {
            return "task " + number;
        }
    }
}
