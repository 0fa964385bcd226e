///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION In turns or together: two tasks on all cores, on one core, and with a JVM that only believes in one
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN OneCore
// source: 001-02

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/*
 * Two threads compute for a while. The rows are 60 ms from the middle, a column a millisecond: # when the thread computed
 * for most of it, + for a part, . when it did not run. On all cores # stands above #: together, parallel. On one core
 * (taskset gives the process a single one) the rows fill each other's gaps: in turns, concurrent. The third JVM is told
 * -XX:ActiveProcessorCount=1: that changes what it believes, not what the operating system gives it.
 *
 * Other programs that run on the machine take their turns as well.
 *
 * A real run:
 *
 *     --- all cores
 *     availableProcessors() says 2
 *     thread 1  ############################################################
 *     thread 2  ############################################################
 *     both computing: 97 % of the time
 *     --- one core (taskset -c 0)
 *     availableProcessors() says 1
 *     thread 1  #+...+###+...+###+...+###+...+###+...+###+...+###+...+###+..
 *     thread 2  .+###+...+###+...+###+...+###+...+###+...+###+...+###+...+##
 *     both computing: 0 % of the time
 *     --- -XX:ActiveProcessorCount=1
 *     availableProcessors() says 1
 *     thread 1  .....+####.......+####....##################################
 *     thread 2  ############################################################
 *     both computing: 93 % of the time
 */
@Command(
        name = "one-core",
        description =
                "Two computing threads on all cores, on one, and on one that is only believed.")
class OneCore implements Callable<Integer> {

    @Option(
            names = "--millis",
            paramLabel = "N",
            defaultValue = "1200",
            description =
                    "How long each run computes, in ms, 100 to 60000. Default: ${DEFAULT-VALUE}")
    int millis;

    public static void main(String... args) {
        Script.run(new OneCore(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (millis < 100 || millis > 60_000) {
            throw Script.misuse("--millis must be from 100 to 60000, not " + millis);
        }
        show("all cores", new String[0]);
        if (hasTaskset()) {
            show("one core (taskset -c 0)", new String[0], "taskset", "-c", firstCore());
        } else {
            System.out.println(
                    "--- one core: this system has no taskset; two virtual threads on one carrier"
                            + " take turns as well");
            show(
                    "one carrier",
                    new String[] {
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-Dvirtual=true"
                    });
        }
        show("-XX:ActiveProcessorCount=1", new String[] {"-XX:ActiveProcessorCount=1"});
        return Script.DONE;
    }

    private void show(String title, String[] options, String... before) throws Exception {
        System.out.println("--- " + title);
        List<String> lines = new ArrayList<>();
        try (var child =
                Child.of(title, Jvm.class, Integer.toString(millis))
                        .options(options)
                        .behind(before)
                        .onLine(lines::add)
                        .start()) {
            child.awaitSuccess();
        }
        lines.forEach(System.out::println);
    }

    private static boolean hasTaskset() throws InterruptedException {
        try {
            return new ProcessBuilder("taskset", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /** The first core this process may use: in a container that need not be number 0. */
    private static String firstCore() throws Exception {
        Process taskset =
                new ProcessBuilder("taskset", "-cp", Long.toString(ProcessHandle.current().pid()))
                        .start();
        String list = taskset.inputReader().readLine();
        return list == null ? "0" : list.replaceAll(".*: ", "").replaceAll("[^0-9].*", "");
    }

    static class Jvm {
        private static final int WINDOW = 60;

        public static void main(String... args) throws Exception {
            Lifeline.endWithParent();
            int millis = Integer.parseInt(args[0]);
            int[] warm = new int[300];
            spin(
                    System.nanoTime(),
                    warm); // compiled first, so that all milliseconds count the same
            double full = Arrays.stream(warm).skip(150).max().orElse(1);

            var barrier = new CyclicBarrier(2);
            int[][] work = new int[2][millis];
            var start = new AtomicLong();
            List<Thread> threads = new ArrayList<>();
            for (int[] row : work) {
                Runnable task =
                        () -> {
                            try {
                                barrier.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            start.compareAndSet(0, System.nanoTime());
                            spin(start.get(), row);
                        };
                threads.add(
                        Boolean.getBoolean("virtual")
                                ? Thread.ofVirtual().start(task)
                                : Thread.ofPlatform().start(task));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println(
                    "availableProcessors() says " + Runtime.getRuntime().availableProcessors());
            for (int i = 0; i < work.length; i++) {
                var row = new StringBuilder();
                for (int at = (millis - WINDOW) / 2; row.length() < WINDOW; at++) {
                    double share = work[i][at] / full;
                    row.append(share > 0.6 ? '#' : share > 0.05 ? '+' : '.');
                }
                System.out.println("thread " + (i + 1) + "  " + row);
            }
            long together =
                    IntStream.range(0, millis)
                            .filter(at -> Math.min(work[0][at], work[1][at]) > 0.6 * full)
                            .count();
            System.out.println("both computing: " + 100 * together / millis + " % of the time");
        }

        /** Computes until the time is over and counts the units of work done in each ms of it. */
        private static void spin(long start, int[] row) {
            double value = 0;
            long end = start + row.length * 1_000_000L;
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                for (int i = 0; i < 1000; i++) {
                    value += Math.sqrt(i + value);
                }
                row[(int) ((now - start) / 1_000_000)]++;
            }
            if (value < 0) {
                System.out.println(value); // never, but the compiler must not drop the work
            }
        }
    }
}
