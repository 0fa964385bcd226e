///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Main ends after submit: which pools keep the JVM alive, which lose their tasks
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
//MAIN PoolEnd
// source: 004-13

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/*
 * Each JVM submits one task of 2 s and comes to the end of main. Watch:
 *
 *   a fixed pool, never shut down      the task is done, and the JVM stays for ever: its threads are no daemons
 *   daemon or virtual threads          the JVM ends at once, the task is lost
 *   try-with-resources                 close() waits: the task is done, the JVM ends
 *   worker JVMs, main just ends        the workers end with their parent, the task is lost (as in Python, where
 *                                      they are daemons)
 *   worker JVMs, close and join        the task is done
 *
 * A real run:
 *
 *     fixed         the task is done, the JVM goes on for ever
 *     daemon        the task is lost, the JVM has ended
 *     virtual       the task is lost, the JVM has ended
 *     try           the task is done, the JVM has ended
 *     workers       the task is lost, the JVM has ended
 *     workers-join  the task is done, the JVM has ended
 */
@Command(name = "pool-end", description = "Six pools whose main ends right after submit.")
class PoolEnd implements Callable<Integer> {

    private static final String[] POOLS = {
        "fixed", "daemon", "virtual", "try", "workers", "workers-join"
    };
    private static final List<String> KEEP = List.of("fixed", "try", "workers-join");

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new PoolEnd(), args);
    }

    @Override
    public Integer call() throws Exception {
        boolean asExpected = true;
        for (String pool : POOLS) {
            var done = new java.util.concurrent.atomic.AtomicBoolean();
            try (var jvm =
                    Child.of(pool, Jvm.class, pool, times.argument())
                            .onLine(line -> done.set(done.get() || line.endsWith("task done")))
                            .start()) {
                boolean ended =
                        pool.equals("fixed")
                                ? endsAfter(jvm, done)
                                : jvm.await(Duration.ofMinutes(1));
                System.out.printf(
                        "%-13s the task is %-5s the JVM %s%n",
                        pool,
                        done.get() ? "done," : "lost,",
                        ended ? "has ended" : "goes on for ever");
                asExpected &= done.get() == KEEP.contains(pool) && ended != pool.equals("fixed");
            }
        }
        return Script.verdict(asExpected);
    }

    /** Waits until the task is done, then gives the JVM twice as long to end. */
    private boolean endsAfter(Child jvm, java.util.concurrent.atomic.AtomicBoolean done)
            throws InterruptedException {
        while (!done.get() && jvm.isAlive()) {
            Thread.sleep(10);
        }
        return jvm.await(times.seconds(4));
    }

    static class Jvm {
        public static void main(String... args) throws Exception {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            switch (args[0]) {
                case "fixed" -> submit(Executors.newFixedThreadPool(1), times);
                case "daemon" ->
                        submit(
                                Executors.newFixedThreadPool(
                                        1, Thread.ofPlatform().daemon().factory()),
                                times);
                case "virtual" -> submit(Executors.newVirtualThreadPerTaskExecutor(), times);
                case "try" -> {
                    try (var pool = Executors.newFixedThreadPool(1)) {
                        submit(pool, times);
                    }
                }
                case "workers" -> new WorkerPool(1).applyAsync(new Task(args[1]));
                default -> {
                    var pool = new WorkerPool(1);
                    pool.applyAsync(new Task(args[1]));
                    pool.close();
                    pool.join();
                }
            }
        }

        private static void submit(ExecutorService pool, Times times) {
            pool.submit(() -> {
                TimeUnit.NANOSECONDS.sleep(times.seconds(2).toNanos());
                System.out.println("task done");
                return null;
            });
        }
    }

    record Task(String scale) implements WorkerTask<String> {
        @Override
        public String call() throws InterruptedException {
            Times.of(scale).sleep(2);
            System.out.println("task done");
            return "done";
        }
    }
}
