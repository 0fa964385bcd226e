///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A task with named arguments, a callback at its end, and a failure nobody asks for
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
//MAIN PoolCallback
// source: 002-30

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/*
 * apply_async(func, args, kwds, callback) in Java: the named arguments are the components of a record; the callback is
 * thenAccept, for a failure whenComplete. Watch in which thread it runs: the one that feeds the worker, so a long callback keeps that
 * worker idle (thenAcceptAsync would not). And a failure that nobody asks for stays silent: only its future knows.
 *
 * A real run:
 *
 *     callback: hello hello hello, in 'worker-2's feeder'
 *     callback: failed, count is negative: -1, in 'worker-1's feeder'
 *     the failure that nobody asked for: FAILED
 */
@Command(name = "pool-callback", description = "Named arguments, callbacks, and a silent failure.")
class PoolCallback implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolCallback(), args);
    }

    @Override
    public Integer call() throws Exception {
        var pool = new WorkerPool(2);
        try {
            CompletableFuture<String> greeting =
                    pool.applyAsync(new Greet("hello", 3, times.argument()));
            CompletableFuture<Void> said =
                    greeting.thenAccept(
                            text -> System.out.println("callback: " + text + ", in " + thread()));
            CompletableFuture<String> failing =
                    pool.applyAsync(new Greet("hello", -1, times.argument()));
            CompletableFuture<?> handled =
                    failing.whenComplete((text, failure) ->
                            System.out.println(
                                    "callback: "
                                            + (failure == null
                                                    ? text
                                                    : "failed, " + failure.getMessage())
                                            + ", in "
                                            + thread()));
            CompletableFuture<String> silent =
                    pool.applyAsync(new Greet("bye", -1, times.argument()));
            pool.close();
            pool.join();
            said.join();
            try {
                handled.get();
            } catch (ExecutionException e) {
                // said by the callback
            }
            System.out.println("the failure that nobody asked for: " + silent.state());
        } finally {
            pool.terminate();
        }
        return Script.DONE;
    }

    private static String thread() {
        return "'" + Thread.currentThread().getName() + "'";
    }

    /** The components are the names: new Greet(...) must match them, as keywords must in Python. */
    record Greet(String word, int times, String scale) implements WorkerTask<String> {
        @Override
        public String call() throws InterruptedException {
            Times.of(scale).sleep(1);
            return (word + " ").repeat(times).strip();
        }
    }
}
