///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pipes between two children: one way, both ways, and when the end of the stream comes
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN PipeScript
// source: 002-23, 003-02

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * 1. One way: ProcessBuilder.startPipeline joins the output of one child to the input of the next, by a pipe of the kernel. The
 *    receiver waits in each read; when the sender has closed, it reads the end of the stream.
 * 2. When the end comes: the sender leaves a child of its own behind that has a copy of the writing end. Watch: the end comes
 *    when the last copy is closed, not when the sender ends.
 * 3. Both ways: a pipe has one direction, so it takes two; the parent passes on what each child says to the other.
 *
 * A real run:
 *
 *     --- one way
 *     [receiver] received: message 0
 *     [receiver] received: message 1
 *     [receiver] received: message 2
 *     [receiver] received: message 3
 *     [sender] I end
 *     [receiver] end of stream after 0.8 s
 *     --- one way, with a copy of the writing end left open for 3 s
 *     [receiver] received: message 0
 *     [receiver] received: message 1
 *     [receiver] received: message 2
 *     [receiver] received: message 3
 *     [sender] I end
 *     [receiver] end of stream after 1.7 s
 *     --- both ways
 *     ping -> pong: ping 0
 *     pong -> ping: pong to 'ping 0'
 *     ping -> pong: ping 1
 *     pong -> ping: pong to 'ping 1'
 *     ping -> pong: ping 2
 *     pong -> ping: pong to 'ping 2'
 *     ping -> pong: ping 3
 *     pong -> ping: pong to 'ping 3'
 */
@Command(name = "pipe", description = "Two children and a pipe: one way, both ways, end of stream.")
class PipeScript implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many messages each way, 1 to 100000. Default: ${DEFAULT-VALUE}")
    int messages;

    public static void main(String... args) {
        Script.run(new PipeScript(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (messages < 1 || messages > 100_000) {
            throw Script.misuse("--messages must be from 1 to 100000, not " + messages);
        }
        String count = Integer.toString(messages);
        System.out.println("--- one way");
        oneWay(Child.of("sender", Sender.class, count, times.argument(), "ends"));
        System.out.println("--- one way, with a copy of the writing end left open for 3 s");
        oneWay(Child.of("sender", Sender.class, count, times.argument(), "leaves a copy"));
        System.out.println("--- both ways");
        bothWays(count);
        return Script.DONE;
    }

    private void oneWay(ChildCommand sender) throws Exception {
        List<Child> both = Child.startPipeline(sender, Child.of("receiver", Receiver.class));
        try {
            Child.awaitAll(both);
        } finally {
            both.forEach(Child::close);
        }
    }

    private static void bothWays(String count) throws Exception {
        try (var ping = Child.of("ping", Talker.class, "ping", count).raw().start();
                var pong = Child.of("pong", Talker.class, "pong", count).raw().start()) {
            Thread there = pass(ping, pong);
            Thread back = pass(pong, ping);
            Child.awaitAll(List.of(ping, pong));
            there.join();
            back.join();
        }
    }

    /** Passes on the lines of one child to the other, and the end of the stream as well. */
    private static Thread pass(Child from, Child to) {
        return Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try (BufferedReader in = from.process().inputReader();
                            var out = new PrintStream(to.process().getOutputStream(), true)) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            System.out.println(from.name() + " -> " + to.name() + ": " + line);
                            out.println(line);
                        }
                    } catch (IOException e) {
                        System.err.println(
                                "the pipe from " + from.name() + " broke: " + e.getMessage());
                    }
                });
    }

    /** Writes to its standard output; whatever it tells the reader goes to standard error. */
    static class Sender {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                System.out.println("message " + i);
                times.sleep(0.3);
            }
            if (args[2].equals("leaves a copy")) {
                Child.of("copy", Copy.class, args[1]).startLoose();
            }
            System.err.println("I end");
        }
    }

    /** Does nothing but keep its standard output, the writing end of the pipe, open. */
    static class Copy {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithScript();
            Times.of(args[0]).sleep(3);
        }
    }

    static class Receiver {
        public static void main(String... args) throws IOException {
            long start = System.nanoTime();
            var in = new BufferedReader(new InputStreamReader(System.in));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println("received: " + line);
            }
            System.out.printf("end of stream after %.1f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    /** ping begins; each answers what it hears. */
    static class Talker {
        public static void main(String... args) throws IOException {
            var in = new BufferedReader(new InputStreamReader(System.in));
            boolean begins = args[0].equals("ping");
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                if (begins) {
                    System.out.println("ping " + i);
                }
                String heard = in.readLine();
                if (heard == null) {
                    System.err.println("the other side is gone");
                    System.exit(1);
                }
                if (!begins) {
                    System.out.println("pong to '" + heard + "'");
                }
            }
        }
    }
}
