///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A queue between processes: full, empty, waiting with a limit; the note's race, counted and mended
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/Frames.java
//SOURCES lib/AuthKey.java
//SOURCES lib/BoundedQueue.java
//SOURCES lib/QueueServer.java
//SOURCES lib/RemoteQueue.java
//MAIN QueueScript
// source: 002-22

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/*
 * 1. A queue of three: put and get, each without waiting, with a limit, and for as long as it takes.
 * 2. The note's program: a writer puts 1, a reader gets, both without waiting, and `except: pass` hides what goes wrong. The
 *    reader may come first: then the queue is empty and nothing is printed. Watch the count: it is a race.
 * 3. Mended: the reader waits. Then it gets its 1 in every round.
 *
 * A real run:
 *
 *     [user] get, no waiting: error: Empty
 *     [user] get, at most PT0.6S: error: Empty
 *     [user] put num1: done, size 1
 *     [user] put num2: done, size 2
 *     [user] put num3: done, size 3
 *     [user] put num4, no waiting: error: Full
 *     [user] put num4, at most PT0.6S: error: Full
 *     [user] get: num1
 *     [user] get: num2
 *     [user] get: num3
 *     --- the note's race: neither waits
 *     the reader got its 1 in 3 of 6 rounds
 *     --- mended: the reader waits
 *     the reader got its 1 in 6 of 6 rounds
 */
@Command(
        name = "queue",
        description = "put and get between processes; the note's race of writer and reader.")
class QueueScript implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "6",
            description = "How often the race is run, 1 to 1000. Default: ${DEFAULT-VALUE}")
    int rounds;

    public static void main(String... args) {
        Script.run(new QueueScript(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > 1000) {
            throw Script.misuse("--rounds must be from 1 to 1000, not " + rounds);
        }
        String key = AuthKey.randomText();
        try (var scratch = Scratch.open();
                var server =
                        QueueServer.serve(
                                3,
                                UnixDomainSocketAddress.of(scratch.file("queue")),
                                AuthKey.of(key))) {
            try (var user =
                    Child.of("user", User.class, server.address(), times.argument())
                            .environment("COURSE_KEY", key)
                            .start()) {
                user.awaitSuccess();
            }
            System.out.println("--- the note's race: neither waits");
            System.out.println(
                    "the reader got its 1 in "
                            + race(server, key, "0")
                            + " of "
                            + rounds
                            + " rounds");
            System.out.println("--- mended: the reader waits");
            int got = race(server, key, Long.toString(RemoteQueue.FOREVER.toMillis()));
            System.out.println("the reader got its 1 in " + got + " of " + rounds + " rounds");
            return Script.verdict(got == rounds);
        }
    }

    private int race(QueueServer server, String key, String patience) throws Exception {
        int got = 0;
        for (int round = 0; round < rounds; round++) {
            var answer = new AtomicReference<>("");
            try (var writer =
                            Child.of("writer", Writer.class, server.address())
                                    .environment("COURSE_KEY", key)
                                    .start();
                    var reader =
                            Child.of("reader", Reader.class, server.address(), patience)
                                    .environment("COURSE_KEY", key)
                                    .onLine(answer::set)
                                    .start()) {
                writer.awaitSuccess();
                reader.awaitSuccess();
            }
            got += answer.get().equals("1") ? 1 : 0;
            server.queue().take(Duration.ZERO); // what a reader that came too early has left
        }
        return got;
    }

    private static RemoteQueue connect(String address) throws IOException {
        Lifeline.endWithParent();
        return RemoteQueue.connect(
                QueueServer.parse(address), AuthKey.of(System.getenv("COURSE_KEY")));
    }

    static class User {
        public static void main(String... args) throws IOException {
            try (var queue = connect(args[0])) {
                Duration limit = Times.of(args[1]).seconds(2);
                System.out.println("get, no waiting: " + text(queue.get(Duration.ZERO)));
                System.out.println("get, at most " + limit + ": " + text(queue.get(limit)));
                for (String item : new String[] {"num1", "num2", "num3"}) {
                    System.out.println(
                            "put "
                                    + item
                                    + ": "
                                    + text(queue.put(item, RemoteQueue.FOREVER))
                                    + ", size "
                                    + queue.size());
                }
                System.out.println(
                        "put num4, no waiting: " + text(queue.put("num4", Duration.ZERO)));
                System.out.println(
                        "put num4, at most " + limit + ": " + text(queue.put("num4", limit)));
                for (int i = 0; i < 3; i++) {
                    System.out.println("get: " + text(queue.get(RemoteQueue.FOREVER)));
                }
            }
        }

        private static String text(Optional<String> item) {
            return item.orElse("error: Empty");
        }

        private static String text(boolean done) {
            return done ? "done" : "error: Full";
        }
    }

    static class Writer {
        public static void main(String... args) throws IOException {
            try (var queue = connect(args[0])) {
                queue.put("1", Duration.ZERO);
            }
        }
    }

    static class Reader {
        public static void main(String... args) throws IOException {
            try (var queue = connect(args[0])) {
                queue.get(Duration.ofMillis(Long.parseLong(args[1])))
                        .ifPresent(System.out::println);
            }
        }
    }
}
