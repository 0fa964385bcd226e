///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pool of worker JVMs: the results, in the order of submission; and a task that fails
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
//MAIN PoolResults
// source: 002-26

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/*
 * Each task returns "done" and its message; the futures are read in the order of submission, after join. The last task
 * throws: its exception travels back and comes out of get() as the cause of an ExecutionException.
 *
 * A real run:
 *
 *     [worker-2] msg: hello 2
 *     [worker-1] msg: hello 0
 *     [worker-3] msg: hello 1
 *     [worker-2] end
 *     [worker-1] end
 *     [worker-3] end
 *     ::: donehello 0
 *     ::: donehello 1
 *     ::: donehello 2
 *     ::: failed: java.lang.IllegalArgumentException: nothing to say
 *     Sub-process(es) done.
 */
@Command(
        name = "pool-results",
        description = "Collects the results of 3 tasks, and of one that fails.")
class PoolResults implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolResults(), args);
    }

    @Override
    public Integer call() throws Exception {
        var pool = new WorkerPool(3);
        try {
            List<CompletableFuture<String>> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                results.add(pool.applyAsync(new Hello("hello " + i, times.argument())));
            }
            results.add(pool.applyAsync(new Hello("", times.argument())));
            pool.close();
            pool.join();
            for (CompletableFuture<String> result : results) {
                try {
                    System.out.println("::: " + result.get());
                } catch (ExecutionException e) {
                    System.out.println("::: failed: " + e.getCause());
                }
            }
            System.out.println("Sub-process(es) done.");
        } finally {
            pool.terminate();
        }
        return Script.DONE;
    }

    record Hello(String message, String scale) implements WorkerTask<String> {
        @Override
        public String call() throws InterruptedException {
            if (message.isEmpty()) {
                throw new IllegalArgumentException("nothing to say");
            }
            System.out.println("msg: " + message);
            Times.of(scale).sleep(3);
            System.out.println("end");
            return "done" + message;
        }
    }
}
