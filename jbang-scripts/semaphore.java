///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A semaphore between five processes: at most two inside, even when one is killed
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/ProcessSemaphore.java
//SOURCES lib/Spans.java
//MAIN SemaphoreScript
// source: 002-20

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Five processes, two permits; the i-th stays inside for 0, 2, 4, 6, 8 s. Think of a pool of two database connections:
 * the number of the permit is the number of the connection. Watch the drawing: never more than two # in a column.
 *
 * With --kill 5 the fifth is killed while it is inside. Its permit comes back, as a permit is a lock on a byte of a file
 * and the operating system drops the locks of the dead. The others lose nothing.
 *
 * A real run:
 *
 *      0.892 s  Process-3 acquire (connection 1)
 *      0.998 s  Process-5 acquire (connection 0)
 *      2.139 s  Process-3 release (connection 1)
 *      2.148 s  Process-2 acquire (connection 1)
 *      2.760 s  Process-2 release (connection 1)
 *      2.766 s  Process-1 acquire (connection 1)
 *      2.780 s  Process-1 release (connection 1)
 *      2.787 s  Process-4 acquire (connection 1)
 *      3.418 s  Process-5 release (connection 0)
 *      4.597 s  Process-4 release (connection 1)
 *     Process-3  .####################
 *     Process-5   .#######################################
 *     Process-1    .............................
 *     Process-4     ............................#############################
 *     Process-2     ..................##########
 *                0                                                     3.75 s
 */
@Command(name = "semaphore", description = "Five processes compete for two permits.")
class SemaphoreScript implements Callable<Integer> {

    private static final int PROCESSES = 5;

    @Mixin Times times;

    @Option(
            names = "--permits",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many may be inside, 1 to 5. Default: ${DEFAULT-VALUE}")
    int permits;

    @Option(
            names = "--timeline",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Draw who was inside when. Default: yes")
    boolean timeline;

    @Option(
            names = "--kill",
            paramLabel = "I",
            defaultValue = "0",
            description = "Kill Process-I, 2 to 5, while it is inside.")
    int victim;

    private final Spans spans = new Spans();
    private final long start = System.currentTimeMillis();

    public static void main(String... args) {
        Script.run(new SemaphoreScript(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (permits < 1 || permits > PROCESSES) {
            throw Script.misuse("--permits must be from 1 to " + PROCESSES + ", not " + permits);
        }
        if (victim != 0 && (victim < 2 || victim > PROCESSES)) {
            throw Script.misuse(
                    "--kill must be from 2 to "
                            + PROCESSES
                            + ", not "
                            + victim
                            + " (Process-1 leaves at once)");
        }
        try (var scratch = Scratch.open()) {
            List<Child> children = new ArrayList<>();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    String name = "Process-" + (i + 1);
                    children.add(
                            Child.of(
                                            name,
                                            Worker.class,
                                            scratch.file("permits").toString(),
                                            Integer.toString(permits),
                                            times.argument(),
                                            Integer.toString(2 * i),
                                            Boolean.toString(i + 1 == victim))
                                    .onLine(line -> tell(name, line))
                                    .start());
                }
                if (victim != 0) {
                    System.out.println(
                            "Process-"
                                    + victim
                                    + " left "
                                    + Child.meaning(children.remove(victim - 1).await()));
                }
                Child.awaitAll(children);
            } finally {
                children.forEach(Child::close);
            }
        }
        if (timeline) {
            System.out.println(spans.draw());
        }
        return Script.DONE;
    }

    /** A line of a child: what happened, when (its clock, in ms), and with which permit. */
    private void tell(String name, String line) {
        String[] words = line.split(" ");
        double seconds = (Long.parseLong(words[1]) - start) / 1e3;
        switch (words[0]) {
            case "asks" -> spans.asks(name, seconds);
            case "acquire" -> spans.enters(name, seconds);
            case "release" -> spans.leaves(name, seconds);
            case "killed" -> {
                spans.leaves(name, seconds);
                System.out.printf("%6.3f s  %s is killed inside%n", seconds, name);
            }
            default -> throw new IllegalStateException(line);
        }
        if (words.length > 2) {
            System.out.printf(
                    "%6.3f s  %s %s (connection %s)%n", seconds, name, words[0], words[2]);
        }
    }

    static class Worker {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            tell("asks", "");
            try (var semaphore =
                            ProcessSemaphore.open(Path.of(args[0]), Integer.parseInt(args[1]));
                    var permit = semaphore.acquire()) {
                tell("acquire", " " + permit.number());
                Times.of(args[2])
                        .sleep(Integer.parseInt(args[3]) / (args[4].equals("true") ? 2.0 : 1));
                if (args[4].equals("true")) {
                    tell("killed", "");
                    ProcessHandle self = ProcessHandle.current();
                    new ProcessBuilder("kill", "-KILL", Long.toString(self.pid()))
                            .start()
                            .waitFor();
                    Thread.currentThread().join();
                }
                tell(
                        "release",
                        " " + permit.number()); // before it is given back: said after, another
                // could come first
            }
        }

        private static void tell(String what, String more) {
            System.out.println(what + " " + System.currentTimeMillis() + more);
        }
    }
}
