///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A named pipe (FIFO) between two processes that know nothing but its path
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//MAIN NamedPipe
// source: 003-02

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * A FIFO is a pipe with a name in the file system: strangers meet there. Watch: opening it waits until the other side has
 * opened it as well; the bytes never touch the disk; when the last writer has closed it, the reader gets the end of the stream.
 *
 * Two terminals can do it too: `jbang named-pipe --read /tmp/f` in one, `jbang named-pipe --write /tmp/f` in the other,
 * after `mkfifo /tmp/f`.
 *
 * A real run:
 *
 *     [reader] opening
 *     [reader] open after 0.7 s
 *     [reader] received: message 0
 *     [reader] received: message 1
 *     [reader] received: message 2
 *     [reader] received: message 3
 *     [writer] closed
 *     [reader] end of stream
 */
@Command(name = "named-pipe", description = "A writer and a reader meet at a named pipe.")
class NamedPipe implements Callable<Integer> {

    @Mixin Times times;

    @Option(names = "--read", paramLabel = "FIFO", description = "Only read from this named pipe.")
    Path read;

    @Option(names = "--write", paramLabel = "FIFO", description = "Only write to this named pipe.")
    Path write;

    public static void main(String... args) {
        Script.run(new NamedPipe(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("named pipe with a path");
        if (read != null && write != null) {
            throw Script.misuse("--read or --write, not both: each belongs to its own terminal");
        }
        if (read != null) {
            return Reader.run(checked(read));
        }
        if (write != null) {
            return Writer.run(checked(write), times);
        }
        try (var scratch = Scratch.open()) {
            Path fifo = scratch.file("fifo");
            if (new ProcessBuilder("mkfifo", fifo.toString()).inheritIO().start().waitFor() != 0) {
                throw Script.failed("mkfifo did not make " + fifo);
            }
            try (var reader = Child.start("reader", Reader.class, fifo.toString());
                    var writer =
                            Child.start(
                                    "writer", Writer.class, fifo.toString(), times.argument())) {
                Child.awaitAll(List.of(reader, writer));
            }
        }
        return Script.DONE;
    }

    private static Path checked(Path fifo) {
        if (!Files.exists(fifo)) {
            throw Script.misuse("there is no " + fifo + ": make it with mkfifo " + fifo);
        }
        if (Files.isRegularFile(fifo) || Files.isDirectory(fifo)) {
            throw Script.misuse(fifo + " is no named pipe: make one with mkfifo");
        }
        return fifo;
    }

    static class Reader {
        public static void main(String... args) throws IOException {
            Lifeline.endWithParent();
            run(Path.of(args[0]));
        }

        static int run(Path fifo) throws IOException {
            long start = System.nanoTime();
            System.out.println("opening");
            try (BufferedReader in = Files.newBufferedReader(fifo)) {
                System.out.printf("open after %.1f s%n", (System.nanoTime() - start) / 1e9);
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    System.out.println("received: " + line);
                }
            }
            System.out.println("end of stream");
            return Script.DONE;
        }
    }

    static class Writer {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            System.exit(run(Path.of(args[0]), Times.of(args[1])));
        }

        static int run(Path fifo, Times times) throws IOException, InterruptedException {
            times.sleep(2);
            try (var out = new PrintStream(Files.newOutputStream(fifo), true)) {
                for (int i = 0; i < 4; i++) {
                    out.println("message " + i);
                    if (out.checkError()) {
                        System.err.println("the reader is gone: nobody takes message " + i);
                        return Script.FAILED;
                    }
                    times.sleep(1);
                }
            }
            System.out.println("closed");
            return Script.DONE;
        }
    }
}
