///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Two readers on one end of a pipe: each message reaches one of them
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN PipeReaders
// source: 002-23

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * The reader that the note has commented out. Two processes read from the same end of one pipe. Watch: no message reaches both,
 * none is lost, and who gets which is luck. It works only because each message is one write and one read of 16 bytes:
 * up to 4096 bytes (PIPE_BUF) a write to a pipe is not torn. With a buffered reader, or with Python's Connection, one
 * reader may swallow half of what was meant for the other.
 *
 * A real run:
 *
 *     proc2 rev: send 0
 *     proc2 rev: send 1
 *     proc2 rev: send 2
 *     proc2 rev: send 3
 *     proc3 rev: send 4
 *     proc2 rev: send 5
 *     proc3 rev: send 6
 *     proc2 rev: send 7
 *     proc3 rev: send 8
 *     proc2 rev: send 9
 *     10 sent, 10 received, 10 different ones
 */
@Command(name = "pipe-readers", description = "Two processes read from the same pipe.")
class PipeReaders implements Callable<Integer> {

    private static final int LENGTH = 16;

    @Mixin Times times;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many messages, 1 to 100000. Default: ${DEFAULT-VALUE}")
    int messages;

    public static void main(String... args) {
        Script.run(new PipeReaders(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (messages < 1 || messages > 100_000) {
            throw Script.misuse("--messages must be from 1 to 100000, not " + messages);
        }
        Script.needUnix("two processes with one standard input");
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        try (var family =
                Child.of("readers", Reader.class, "proc2")
                        .onLine(line -> {
                            System.out.println(line);
                            heard.add(line.replaceAll(".*: ", ""));
                        })
                        .start()) {
            OutputStream pipe = family.process().getOutputStream();
            for (int i = 0; i < messages; i++) {
                pipe.write("%-16s".formatted("send " + i).getBytes(StandardCharsets.US_ASCII));
                pipe.flush();
                times.sleep(0.3);
            }
            pipe.close();
            family.awaitSuccess();
        }
        long different = heard.stream().distinct().count();
        System.out.println(
                messages
                        + " sent, "
                        + heard.size()
                        + " received, "
                        + different
                        + " different ones");
        return Script.verdict(heard.size() == messages && different == messages);
    }

    /** proc2 starts proc3 with its own standard input and output. */
    static class Reader {
        public static void main(String... args) throws IOException, InterruptedException {
            Process proc3 =
                    args[0].equals("proc2")
                            ? Child.of("proc3", Reader.class, "proc3").startLoose()
                            : null;
            var in = new FileInputStream(FileDescriptor.in); // System.in would read ahead
            byte[] message = new byte[LENGTH];
            while (in.read(message) == LENGTH) {
                System.out.println(
                        args[0]
                                + " rev: "
                                + new String(message, StandardCharsets.US_ASCII).strip());
            }
            if (proc3 != null) {
                proc3.waitFor();
            }
        }
    }
}
