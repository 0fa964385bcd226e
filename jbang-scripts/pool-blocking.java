///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pool of 3 worker JVMs, 4 tasks by blocking apply: one at a time
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
//MAIN PoolBlocking
// source: 002-25

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/*
 * apply() submits and waits for the result: the next task is submitted when this one is done. Watch: "Mark~" comes last and
 * the whole takes some four times as long as one task, whatever the size of the pool (pool-async takes twice as long as one).
 * It is not pointless all the same: result and exception are there at once, and the task runs in a process of its own.
 *
 * A real run:
 *
 *     [worker-2] msg: hello 0
 *     [worker-2] end
 *     [worker-1] msg: hello 1
 *     [worker-1] end
 *     [worker-3] msg: hello 2
 *     [worker-3] end
 *     [worker-2] msg: hello 3
 *     [worker-2] end
 *     Mark~ Mark~ Mark~~~~~~~~~~~~~~~~~~~~~~
 *     Sub-process(es) done. 4.0 s for 4 tasks of 0.9 s
 */
@Command(
        name = "pool-blocking",
        description = "Gives 4 tasks of 3 s to a pool of 3 worker JVMs, waiting for each.")
class PoolBlocking implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolBlocking(), args);
    }

    @Override
    public Integer call() throws Exception {
        var pool = new WorkerPool(3);
        try {
            long start = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                pool.apply(new Hello("hello " + i, times.argument()));
            }
            System.out.println("Mark~ Mark~ Mark~~~~~~~~~~~~~~~~~~~~~~");
            pool.close();
            pool.join();
            System.out.printf(
                    "Sub-process(es) done. %.1f s for 4 tasks of %.1f s%n",
                    (System.nanoTime() - start) / 1e9, times.seconds(3).toMillis() / 1e3);
        } finally {
            pool.terminate();
        }
        return Script.DONE;
    }

    record Hello(String message, String scale) implements WorkerTask<String> {
        @Override
        public String call() throws InterruptedException {
            System.out.println("msg: " + message);
            Times.of(scale).sleep(3);
            System.out.println("end");
            return message;
        }
    }
}
