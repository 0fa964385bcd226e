///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What a process costs beside a thread, and what a message costs on its way to another process
//DEPS info.picocli:picocli:4.7.7
//SOURCES ../jbang-scripts/lib/Script.java
//SOURCES ../jbang-scripts/lib/Child.java
//SOURCES ../jbang-scripts/lib/ChildCommand.java
//SOURCES ../jbang-scripts/lib/Lifeline.java
//SOURCES ../jbang-scripts/lib/Scratch.java
//SOURCES Links.java
//MAIN Processes

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;

/*
 * Two tables: what it costs to start something and wait for its end, and what it costs to hand 64 bytes over. The last
 * table it wrote is processes.md, with the machine named; processes.csv holds the same numbers for a notebook.
 *
 * Every number is the median of several rounds, after one that does not count. Other programs on the machine move them.
 */
@Command(
        name = "processes",
        description = "Measures starting and talking: processes, threads, virtual threads.")
class Processes implements Callable<Integer> {

    private record Row(String table, String what, double perSecond) {
        String nanoseconds() {
            return "%,.0f".formatted(1e9 / perSecond);
        }
    }

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds of each measurement, 1 to 100. Default: ${DEFAULT-VALUE}")
    int rounds;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write processes.md and processes.csv there. Default: only print.")
    Path out;

    private final List<Row> rows = new ArrayList<>();

    public static void main(String... args) {
        Script.run(new Processes(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > 100) {
            throw Script.misuse("--rounds must be from 1 to 100, not " + rounds);
        }
        if (out != null && !Files.isDirectory(out)) {
            throw Script.misuse("there is no folder " + out + ": make it first");
        }
        measureStarts();
        measureMessages();
        System.out.println(table());
        if (out != null) {
            Files.writeString(out.resolve("processes.md"), table());
            Files.writeString(out.resolve("processes.csv"), csv());
        }
        return Script.DONE;
    }

    private void measureStarts() throws Exception {
        measure(
                "start",
                "a virtual thread",
                20_000,
                n -> {
                    for (int i = 0; i < n; i++) {
                        Thread.ofVirtual().start(() -> {}).join();
                    }
                });
        measure(
                "start",
                "a platform thread",
                2_000,
                n -> {
                    for (int i = 0; i < n; i++) {
                        Thread.ofPlatform().start(() -> {}).join();
                    }
                });
        if (!System.getProperty("os.name").startsWith("Windows")) {
            measure(
                    "start",
                    "a small program (true)",
                    50,
                    n -> {
                        for (int i = 0; i < n; i++) {
                            new ProcessBuilder("true").start().waitFor();
                        }
                    });
        }
        measure(
                "start",
                "a JVM",
                4,
                n -> {
                    for (int i = 0; i < n; i++) {
                        try (var child = Child.start("jvm", Nothing.class)) {
                            child.awaitSuccess();
                        }
                    }
                });
    }

    private void measureMessages() throws Exception {
        heap();
        for (Links.Kind kind : Links.Kind.values()) {
            try (var scratch = Scratch.open();
                    var link = Links.toChild(kind, scratch, Other.class)) {
                byte[] message = new byte[Links.LENGTH];
                int burst = kind == Links.Kind.SHARED_MEMORY ? 1_000_000 : 50_000;
                measure(
                        "send",
                        kind.title,
                        burst,
                        n -> {
                            link.announce(Links.SINK, n);
                            for (int i = 0; i < n; i++) {
                                link.send(message);
                            }
                            link.receive(message); // all have arrived
                        });
                measure(
                        "there and back",
                        kind.title,
                        10_000,
                        n -> {
                            link.announce(Links.ECHO, n);
                            for (int i = 0; i < n; i++) {
                                link.send(message);
                                link.receive(message);
                            }
                        });
            }
        }
    }

    /** The same between two threads of one JVM, for comparison: no bytes move, only a reference. */
    private void heap() throws Exception {
        byte[] message = new byte[Links.LENGTH];
        measure(
                "send",
                "a queue in the heap (threads)",
                200_000,
                n -> {
                    var queue = new ArrayBlockingQueue<byte[]>(1024);
                    Thread taker =
                            Thread.ofPlatform()
                                    .start(() -> {
                                        for (int i = 0; i < n; i++) {
                                            take(queue);
                                        }
                                    });
                    for (int i = 0; i < n; i++) {
                        queue.put(message);
                    }
                    taker.join();
                });
        measure(
                "there and back",
                "a queue in the heap (threads)",
                10_000,
                n -> {
                    var there = new ArrayBlockingQueue<byte[]>(1);
                    var back = new ArrayBlockingQueue<byte[]>(1);
                    Thread echo =
                            Thread.ofPlatform()
                                    .start(() -> {
                                        for (int i = 0; i < n; i++) {
                                            back.add(take(there));
                                        }
                                    });
                    for (int i = 0; i < n; i++) {
                        there.put(message);
                        back.take();
                    }
                    echo.join();
                });
    }

    private static byte[] take(ArrayBlockingQueue<byte[]> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run(int times) throws Exception;
    }

    private void measure(String table, String what, int times, Work work) throws Exception {
        System.err.printf("%-15s %s ...%n", table, what);
        double[] perSecond = new double[rounds + 1];
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            work.run(times);
            perSecond[round] = times * 1e9 / (System.nanoTime() - start);
        }
        double[] counted = Arrays.copyOfRange(perSecond, 1, perSecond.length);
        Arrays.sort(counted);
        rows.add(new Row(table, what, counted[counted.length / 2]));
    }

    private String table() throws IOException {
        var text = new StringBuilder();
        text.append("# Starting and talking: threads, virtual threads, processes\n\n");
        text.append("Made by `./course jbang bench/processes.java --out bench`. ")
                .append(machine());
        text.append(" Medians of ").append(rounds).append(" rounds.\n\n");
        text.append("| start it and wait for its end | ns | a second |\n| --- | ---: | ---: |\n");
        for (Row row : of("start")) {
            text.append(
                    "| %s | %s | %,.0f |%n".formatted(row.what, row.nanoseconds(), row.perSecond));
        }
        text.append("\n| hand over 64 bytes by | messages a second | ns there and back |\n");
        text.append("| --- | ---: | ---: |\n");
        List<Row> back = of("there and back");
        for (Row row : of("send")) {
            Row same =
                    back.stream()
                            .filter(other -> other.what.equals(row.what))
                            .findFirst()
                            .orElseThrow();
            text.append(
                    "| %s | %,.0f | %s |%n".formatted(row.what, row.perSecond, same.nanoseconds()));
        }
        text.append(
                """

                A JVM is started and ended with the options of the scripts (serial collector, first
                compiler only). In the second table every message is one write: nothing is collected into
                larger ones; the pipe's reader reads ahead, the sockets' does not. Shared memory is a ring in
                a mapped file, whose reader looks again and again (spins, then yields). It is fast because it
                never sleeps, and takes a core for that: where two processes have no two cores to
                themselves, each waits for its turn, and there and back takes longest of all. The others
                sleep in the kernel until something is there.
                """);
        return text.toString();
    }

    private String csv() {
        var text = new StringBuilder("measurement,what,per_second,ns\n");
        for (Row row : rows) {
            text.append(
                    "%s,%s,%.0f,%.0f%n"
                            .formatted(row.table, row.what, row.perSecond, 1e9 / row.perSecond));
        }
        return text.toString();
    }

    private List<Row> of(String table) {
        return rows.stream().filter(row -> row.table.equals(table)).toList();
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = "";
        if (Files.exists(cpus)) {
            model =
                    Files.readAllLines(cpus).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.replaceAll(".*: ", "") + ", ")
                            .findFirst()
                            .orElse("");
        }
        return "Machine: "
                + model
                + Runtime.getRuntime().availableProcessors()
                + " cores, "
                + System.getProperty("os.name")
                + ", Java "
                + Runtime.version()
                + ".";
    }

    static class Nothing {
        public static void main(String... args) {}
    }

    /** The other end of a link: takes messages, or sends each back. */
    static class Other {
        public static void main(String... args) throws IOException {
            Links.serve(args);
        }
    }
}
