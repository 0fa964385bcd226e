///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Five processes, started in order: in which order do they speak?
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN NoOrder
// source: 001-30

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/*
 * Five children are started one after the other; the order of their first lines is tallied, beside that of five threads.
 * Watch: neither is the order of the starts every time. The operating system schedules threads, those of a process too. You may well see
 * the starting order often, with threads more than with processes, whose start takes longer: "often" is no promise.
 *
 * A real run:
 *
 *     round 1: processes [1, 4, 3, 2, 5], threads [1, 2, 3, 4, 5]
 *     round 2: processes [1, 2, 3, 5, 4], threads [2, 3, 4, 1, 5]
 *     round 3: processes [2, 4, 5, 1, 3], threads [1, 3, 4, 2, 5]
 *     round 4: processes [5, 3, 2, 4, 1], threads [1, 2, 3, 4, 5]
 *     in the order of their starts: processes 0 of 4, threads 2 of 4
 */
@Command(
        name = "no-order",
        description =
                "The order in which five processes, and five threads, come to their first line.")
class NoOrder implements Callable<Integer> {

    private static final int COUNT = 5;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many rounds, 1 to 1000. Default: ${DEFAULT-VALUE}")
    int rounds;

    public static void main(String... args) {
        Script.run(new NoOrder(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > 1000) {
            throw Script.misuse("--rounds must be from 1 to 1000, not " + rounds);
        }
        int inOrder = 0;
        int threadsInOrder = 0;
        for (int round = 1; round <= rounds; round++) {
            List<Integer> processes = processes();
            List<Integer> threads = threads();
            System.out.println(
                    "round " + round + ": processes " + processes + ", threads " + threads);
            inOrder += isSorted(processes) ? 1 : 0;
            threadsInOrder += isSorted(threads) ? 1 : 0;
        }
        System.out.println(
                "in the order of their starts: processes "
                        + inOrder
                        + " of "
                        + rounds
                        + ", threads "
                        + threadsInOrder
                        + " of "
                        + rounds);
        return Script.DONE;
    }

    private static List<Integer> processes() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 1; i <= COUNT; i++) {
                children.add(
                        Child.of("child-" + i, Kid.class, Integer.toString(i))
                                .onLine(line -> order.add(Integer.valueOf(line)))
                                .start());
            }
            Child.awaitAll(children);
        } finally {
            children.forEach(Child::close);
        }
        return order;
    }

    private static List<Integer> threads() throws InterruptedException {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        var done = new CountDownLatch(COUNT);
        for (int i = 1; i <= COUNT; i++) {
            int number = i;
            Thread.ofPlatform()
                    .start(() -> {
                        try {
                            Thread.sleep(
                                    10); // the note's threads sleep first: all are ready at the
                            // same moment
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        order.add(number);
                        done.countDown();
                    });
        }
        done.await();
        return order;
    }

    private static boolean isSorted(List<Integer> order) {
        return order.equals(order.stream().sorted().toList());
    }

    static class Kid {
        public static void main(String... args) {
            Lifeline.endWithParent();
            System.out.println(args[0]);
        }
    }
}
