///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION One mapped segment, two JVMs that add to it: exact with getAndAdd, wrong without
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//MAIN SharedMemory
// source: 003-05

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Two JVMs map the same file: the same pages of memory, no message and no copy between them. Each adds 1 so often to a
 * long with getAndAdd, which is one step for the processor: exact. Then with get and set, which are two: additions are
 * lost, as between two threads. A lock of one JVM would not help here: it is in that JVM's own heap.
 *
 * A real run:
 *
 *     [jvm-1] pid 25975 has added 1000000 times, twice
 *     [jvm-2] pid 25980 has added 1000000 times, twice
 *     getAndAdd:     2,000,000 of 2,000,000
 *     get and set:   1,631,778 of 2,000,000 (368,222 lost)
 */
@Command(
        name = "shared-memory",
        description = "Two JVMs add to one number in mapped memory, atomically and not.")
class SharedMemory implements Callable<Integer> {

    private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();
    private static final long ATOMIC = 0;
    private static final long PLAIN = 64; // on a cache line of its own
    private static final long READY = 128;
    private static final long SIZE = 192;

    @Option(
            names = "--adds",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Additions of each JVM, 1 to 1000000000. Default: ${DEFAULT-VALUE}")
    long adds;

    public static void main(String... args) {
        Script.run(new SharedMemory(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (adds < 1 || adds > 1_000_000_000) {
            throw Script.misuse("--adds must be from 1 to 1000000000, not " + adds);
        }
        try (var scratch = Scratch.open();
                var arena = Arena.ofConfined()) {
            Path file = scratch.file("segment");
            MemorySegment segment = map(file, arena);
            try (var first =
                            Child.start(
                                    "jvm-1", Adder.class, file.toString(), Long.toString(adds));
                    var second =
                            Child.start(
                                    "jvm-2", Adder.class, file.toString(), Long.toString(adds))) {
                Child.awaitAll(List.of(first, second));
            }
            long atomic = (long) NUMBER.getVolatile(segment, ATOMIC);
            long plain = (long) NUMBER.getVolatile(segment, PLAIN);
            System.out.printf("getAndAdd:   %,11d of %,d%n", atomic, 2 * adds);
            System.out.printf(
                    "get and set: %,11d of %,d (%,d lost)%n", plain, 2 * adds, 2 * adds - plain);
            return Script.verdict(atomic == 2 * adds);
        }
    }

    private static MemorySegment map(Path file, Arena arena) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE, arena);
        }
    }

    static class Adder {
        public static void main(String... args) throws IOException {
            Lifeline.endWithParent();
            long adds = Long.parseLong(args[1]);
            try (var arena = Arena.ofConfined()) {
                MemorySegment segment = map(Path.of(args[0]), arena);
                NUMBER.getAndAdd(segment, READY, 1L);
                while ((long) NUMBER.getVolatile(segment, READY) < 2) {
                    Thread.onSpinWait(); // both start together
                }
                for (long i = 0; i < adds; i++) {
                    NUMBER.getAndAdd(segment, ATOMIC, 1L);
                }
                for (long i = 0; i < adds; i++) {
                    long seen = (long) NUMBER.getVolatile(segment, PLAIN);
                    NUMBER.setVolatile(segment, PLAIN, seen + 1);
                }
                System.out.println(
                        "pid "
                                + ProcessHandle.current().pid()
                                + " has added "
                                + adds
                                + " times, twice");
            }
        }
    }
}
