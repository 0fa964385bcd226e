///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A clock process as a class of its own; start() against run()
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN ClockClass
// source: 000-20, 002-17, 003-20

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/*
 * A process as a class. Python derives from Process and overrides run(). Java's Process is what ProcessBuilder (a final
 * class) hands out and cannot be derived from in a useful way, so the class holds a process: composition.
 *
 * Watch the pid: run() is a method like any other and stays in the caller's process (and on its thread); only start()
 * makes a new process. A second start() is an error, as in Python.
 *
 * A real run:
 *
 *     main is pid 20261
 *     run():
 *     the time is 05:20:37.902, says pid 20261
 *     Thread.run():
 *     still on the thread 'main'
 *     start():
 *     a second start(): a process can be started once only
 *     [ClockProcess] the time is 05:20:38.929, says pid 20880
 *     [ClockProcess] the time is 05:20:39.845, says pid 20880
 *     [ClockProcess] the time is 05:20:40.746, says pid 20880
 *     [ClockProcess] the time is 05:20:41.646, says pid 20880
 *     [ClockProcess] the time is 05:20:42.547, says pid 20880
 */
@Command(
        name = "clock-class",
        description = "A clock process as a class: run() stays here, start() makes a process.")
class ClockClass implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often the clock prints the time; 0: until Ctrl-C. Default:"
                            + " ${DEFAULT-VALUE}")
    int count;

    public static void main(String... args) {
        Script.run(new ClockClass(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (count < 0) {
            throw Script.misuse("--count must be 0 or more, not " + count);
        }
        System.out.println("main is pid " + ProcessHandle.current().pid());

        System.out.println("run():");
        new ClockProcess(times, 1).run();
        System.out.println("Thread.run():");
        new Thread(
                        () ->
                                System.out.println(
                                        "still on the thread '"
                                                + Thread.currentThread().getName()
                                                + "'"),
                        "new one")
                .run();

        System.out.println("start():");
        try (var clock = new ClockProcess(times, count)) {
            clock.start();
            try {
                clock.start();
            } catch (IllegalStateException e) {
                System.out.println("a second start(): " + e.getMessage());
            }
            clock.join();
        }
        return Script.DONE;
    }

    /** A clock in a process of its own; started at most once. */
    static final class ClockProcess implements AutoCloseable {
        private final Times times;
        private final int count;
        private Child child;

        ClockProcess(Times times, int count) {
            this.times = times;
            this.count = count;
        }

        void start() throws IOException {
            if (child != null) {
                throw new IllegalStateException("a process can be started once only");
            }
            child =
                    Child.start(
                            "ClockProcess",
                            ClockProcess.class,
                            times.argument(),
                            Integer.toString(count));
        }

        /** What the process does; called directly, it is done right here. */
        void run() throws InterruptedException {
            for (int i = 0; count == 0 || i < count; i++) {
                var now = LocalTime.now().truncatedTo(ChronoUnit.MILLIS);
                System.out.println(
                        "the time is " + now + ", says pid " + ProcessHandle.current().pid());
                times.sleep(3);
            }
        }

        void join() throws InterruptedException {
            child.awaitSuccess();
        }

        @Override
        public void close() {
            if (child != null) {
                child.close();
            }
        }

        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            new ClockProcess(Times.of(args[0]), Integer.parseInt(args[1])).run();
        }
    }
}
