///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pool of 3 worker JVMs, 4 tasks, not blocking: the fourth waits for a worker
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
//MAIN PoolAsync
// source: 002-24

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/*
 * Four tasks of 3 s for three workers. applyAsync returns at once: "Mark~" stands there before any task has ended. Watch
 * the pids: the workers are started first, all three; hello 3 begins when one of the others has ended, in that same worker. No new
 * process is made for it, whatever the note says: workers are used again.
 *
 * close() means no more tasks; join() waits for those that were submitted.
 *
 * A real run:
 *
 *     workers: [12393, 12411, 12415]
 *     Mark~ Mark~ Mark~~~~~~~~~~~~~~~~~~~~~~
 *     [worker-2] msg: hello 0, pid 12411
 *     [worker-1] msg: hello 1, pid 12393
 *     [worker-3] msg: hello 2, pid 12415
 *     [worker-2] end
 *     [worker-2] msg: hello 3, pid 12411
 *     [worker-1] end
 *     [worker-3] end
 *     [worker-2] end
 *     Sub-process(es) done. 2.4 s
 */
@Command(
        name = "pool-async",
        description = "Submits 4 tasks of 3 s to a pool of 3 worker JVMs without waiting.")
class PoolAsync implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolAsync(), args);
    }

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        var pool = new WorkerPool(3);
        try {
            System.out.println("workers: " + pool.pids());
            for (int i = 0; i < 4; i++) {
                pool.applyAsync(new Hello("hello " + i, times.argument()));
            }
            System.out.println("Mark~ Mark~ Mark~~~~~~~~~~~~~~~~~~~~~~");
            pool.close();
            pool.join();
            System.out.printf("Sub-process(es) done. %.1f s%n", (System.nanoTime() - start) / 1e9);
        } finally {
            pool.terminate();
        }
        return Script.DONE;
    }

    record Hello(String message, String scale) implements WorkerTask<String> {
        @Override
        public String call() throws InterruptedException {
            System.out.println("msg: " + message + ", pid " + ProcessHandle.current().pid());
            Times.of(scale).sleep(3);
            System.out.println("end");
            return message;
        }
    }
}
