///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION One pool of 4 worker JVMs, four different tasks: Lee, Marlon, Allen and Frank
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
//MAIN PoolFour
// source: 002-27

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/*
 * Four functions, each with a random time of up to 10, 40, 30 and 20 s (times --scale, here a small one), in one pool. Watch:
 * four pids beside the parent's, and the tasks end in the order of their times, not of their submission.
 *
 * A real run:
 *
 *     parent process 15921
 *     Waiting for all subprocesses done...
 *     [worker-4] Run task Marlon-16412
 *     [worker-2] Run task Allen-16399
 *     [worker-1] Run task Lee-16378
 *     [worker-1] Task Lee runs 0.00 seconds.
 *     [worker-4] Task Marlon runs 0.04 seconds.
 *     [worker-3] Run task Frank-16402
 *     [worker-2] Task Allen runs 0.50 seconds.
 *     [worker-3] Task Frank runs 0.90 seconds.
 *     All subprocesses done.
 */
@Command(
        name = "pool-four",
        description = "Lee, Marlon, Allen and Frank run at once in a pool of 4 worker JVMs.")
class PoolFour implements Callable<Integer> {

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "0.05",
            converter = Times.Scale.class,
            description =
                    "How long one second of the example lasts, in seconds. Default:"
                            + " ${DEFAULT-VALUE}")
    double scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the random times begin, to see the same ones again.")
    Long seed;

    public static void main(String... args) {
        Script.run(new PoolFour(), args);
    }

    @Override
    public Integer call() throws Exception {
        Random random = seed == null ? new Random() : new Random(seed);
        var pool = new WorkerPool(4);
        try {
            System.out.println("parent process " + ProcessHandle.current().pid());
            var tasks =
                    List.of(
                            new Lee(random.nextDouble() * 10 * scale),
                            new Marlon(random.nextDouble() * 40 * scale),
                            new Allen(random.nextDouble() * 30 * scale),
                            new Frank(random.nextDouble() * 20 * scale));
            for (WorkerTask<Double> task : tasks) {
                pool.applyAsync(task);
            }
            System.out.println("Waiting for all subprocesses done...");
            pool.close();
            pool.join();
            System.out.println("All subprocesses done.");
        } finally {
            pool.terminate();
        }
        return Script.DONE;
    }

    record Lee(double seconds) implements WorkerTask<Double> {
        @Override
        public Double call() throws InterruptedException {
            return run("Lee", seconds);
        }
    }

    record Marlon(double seconds) implements WorkerTask<Double> {
        @Override
        public Double call() throws InterruptedException {
            return run("Marlon", seconds);
        }
    }

    record Allen(double seconds) implements WorkerTask<Double> {
        @Override
        public Double call() throws InterruptedException {
            return run("Allen", seconds);
        }
    }

    record Frank(double seconds) implements WorkerTask<Double> {
        @Override
        public Double call() throws InterruptedException {
            return run("Frank", seconds);
        }
    }

    private static double run(String name, double seconds) throws InterruptedException {
        System.out.println("Run task " + name + "-" + ProcessHandle.current().pid());
        long start = System.nanoTime();
        Thread.sleep(Math.round(seconds * 1000));
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("Task %s runs %.2f seconds.%n", name, took);
        return took;
    }
}
