///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Three virtual threads count to five: on several carriers, and on one
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Greenlets
// source: 001-26

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Three greenlets that never wait run one after another, as there is one thread under them and nothing makes them give way.
 * Virtual threads run on carrier threads, by default as many as there are cores: then two count at the same time. On one
 * carrier (a JVM started with two properties) they run one after another too. A difference remains: a virtual thread
 * begins when it is started, a greenlet when somebody joins.
 *
 * A real run:
 *
 *     --- as many carriers as cores: 2
 *     [default] g2/ForkJoinPool-1-worker-2 0
 *     [default] g1/ForkJoinPool-1-worker-1 0
 *     [default] g1/ForkJoinPool-1-worker-1 1
 *     [default] g1/ForkJoinPool-1-worker-1 2
 *     [default] g1/ForkJoinPool-1-worker-1 3
 *     [default] g1/ForkJoinPool-1-worker-1 4
 *     [default] g3/ForkJoinPool-1-worker-1 0
 *     [default] g2/ForkJoinPool-1-worker-2 1
 *     [default] g2/ForkJoinPool-1-worker-2 2
 *     [default] g2/ForkJoinPool-1-worker-2 3
 *     [default] g2/ForkJoinPool-1-worker-2 4
 *     [default] g3/ForkJoinPool-1-worker-1 1
 *     [default] g3/ForkJoinPool-1-worker-1 2
 *     [default] g3/ForkJoinPool-1-worker-1 3
 *     [default] g3/ForkJoinPool-1-worker-1 4
 *     --- one carrier
 *     [one] g1/ForkJoinPool-1-worker-1 0
 *     [one] g1/ForkJoinPool-1-worker-1 1
 *     [one] g1/ForkJoinPool-1-worker-1 2
 *     [one] g1/ForkJoinPool-1-worker-1 3
 *     [one] g1/ForkJoinPool-1-worker-1 4
 *     [one] g2/ForkJoinPool-1-worker-1 0
 *     [one] g2/ForkJoinPool-1-worker-1 1
 *     [one] g2/ForkJoinPool-1-worker-1 2
 *     [one] g2/ForkJoinPool-1-worker-1 3
 *     [one] g2/ForkJoinPool-1-worker-1 4
 *     [one] g3/ForkJoinPool-1-worker-1 0
 *     [one] g3/ForkJoinPool-1-worker-1 1
 *     [one] g3/ForkJoinPool-1-worker-1 2
 *     [one] g3/ForkJoinPool-1-worker-1 3
 *     [one] g3/ForkJoinPool-1-worker-1 4
 *     changes from one thread to another on one carrier: 2
 */
@Command(
        name = "greenlets",
        description = "Three virtual threads count to 5, on all carriers and on one.")
class Greenlets implements Callable<Integer> {

    static final String[] ONE_CARRIER = {
        "-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1"
    };

    public static void main(String... args) {
        Script.run(new Greenlets(), args);
    }

    @Override
    public Integer call() throws Exception {
        System.out.println(
                "--- as many carriers as cores: " + Runtime.getRuntime().availableProcessors());
        try (var child = Child.start("default", Jvm.class)) {
            child.awaitSuccess();
        }
        System.out.println("--- one carrier");
        List<String> order = new ArrayList<>();
        try (var child =
                Child.of("one", Jvm.class)
                        .options(ONE_CARRIER)
                        .onLine(line -> {
                            System.out.println("[one] " + line);
                            order.add(line.replaceAll("/.*", ""));
                        })
                        .start()) {
            child.awaitSuccess();
        }
        int changes = 0;
        for (int i = 1; i < order.size(); i++) {
            changes += order.get(i).equals(order.get(i - 1)) ? 0 : 1;
        }
        System.out.println("changes from one thread to another on one carrier: " + changes);
        return Script.verdict(changes == 2);
    }

    static class Jvm {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            List<Thread> threads = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                threads.add(Thread.ofVirtual().name("g" + i).start(() -> count(5)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void count(int n) {
            for (int i = 0; i < n; i++) {
                // "VirtualThread[#31,g1]/runnable@ForkJoinPool-1-worker-1": behind the @ stands the
                // carrier
                String self = Thread.currentThread().toString();
                System.out.println(
                        Thread.currentThread().getName()
                                + "/"
                                + self.replaceAll(".*@", "")
                                + " "
                                + i);
            }
        }
    }
}
