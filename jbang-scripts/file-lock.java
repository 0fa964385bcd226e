///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A file lock between two writers: nine lines each, whole and in one piece, or mixed
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/ProcessEvent.java
//MAIN FileLocks
// source: 002-19

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Two processes append to one file, each line in two writes. Watch: without the lock the two writers alternate and some
 * lines are torn; with it each writer's lines are in one piece. One writer takes the lock by try-with-resources, the other
 * by try and finally: both give it back on an exception, and the operating system gives it back if the process is killed.
 *
 * Two traps, shown at the end. A FileLock belongs to the whole JVM: a second thread does not wait, it gets an
 * OverlappingFileLockException. And on Linux closing any channel of the file drops the lock, though isValid() says true.
 *
 * A real run:
 *
 *     --- without the lock: 18 lines, 4 torn, 14 changes from one line to another
 *     Lock acquired Lock acquired directly, try and finally
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     via try-with-resources
 *     Lock acquired Lock acquired directly, try and finally
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     --- with the lock: 18 lines, 0 torn, 1 changes from one line to another
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired via try-with-resources
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     Lock acquired directly, try and finally
 *     --- traps
 *     a second thread: OverlappingFileLockException
 *     [another process] the lock is free: I have it
 *     isValid() here: true
 */
@Command(
        name = "file-lock",
        description = "Two processes append to one file, without and with a lock.")
class FileLocks implements Callable<Integer> {

    private static final List<String> TEXTS =
            List.of(
                    "Lock acquired via try-with-resources",
                    "Lock acquired directly, try and finally");

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "9",
            description = "Lines of each writer, 1 to 100000. Default: ${DEFAULT-VALUE}")
    int lines;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where to keep what was written under the lock; it must not exist yet.")
    Path keep;

    public static void main(String... args) {
        Script.run(new FileLocks(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (lines < 1 || lines > 100_000) {
            throw Script.misuse("--lines must be from 1 to 100000, not " + lines);
        }
        if (keep != null && Files.exists(keep)) {
            throw Script.misuse(keep + " is there already: name a file that does not exist yet");
        }
        try (var scratch = Scratch.open()) {
            write(scratch, "without", false);
            boolean whole = write(scratch, "with", true);
            if (keep != null) {
                Files.copy(scratch.file("with"), keep);
            }
            traps(scratch.file("traps"));
            return Script.verdict(whole);
        }
    }

    /**
     * Lets both writers write. Returns whether every line is whole and each writer's lines are in
     * one piece.
     */
    private boolean write(Scratch scratch, String name, boolean locked) throws Exception {
        Path file = Files.createFile(scratch.file(name));
        Path start = scratch.file(name + ".start");
        try (var event = ProcessEvent.open(start);
                var first = writer(0, file, start, locked);
                var second = writer(1, file, start, locked)) {
            Thread.sleep(300); // let both come to the event
            event.set();
            Child.awaitAll(List.of(first, second));
        }
        List<String> written = Files.readAllLines(file);
        long torn = written.stream().filter(line -> !TEXTS.contains(line)).count();
        int changes = 0;
        for (int i = 1; i < written.size(); i++) {
            changes += written.get(i).equals(written.get(i - 1)) ? 0 : 1;
        }
        System.out.println(
                "--- "
                        + name
                        + " the lock: "
                        + written.size()
                        + " lines, "
                        + torn
                        + " torn, "
                        + changes
                        + " changes from one line to another");
        written.stream().limit(18).forEach(System.out::println);
        return torn == 0 && changes == 1 && written.size() == 2 * lines;
    }

    private Child writer(int number, Path file, Path start, boolean locked) throws IOException {
        return Child.start(
                "writer-" + (number + 1),
                Writer.class,
                Integer.toString(number),
                file.toString(),
                start.toString(),
                Integer.toString(lines),
                Boolean.toString(locked));
    }

    private static void traps(Path file) throws IOException, InterruptedException {
        System.out.println("--- traps");
        try (var channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Thread second =
                    Thread.ofPlatform()
                            .start(() -> {
                                try (var other = FileChannel.open(file, StandardOpenOption.WRITE);
                                        var _ = other.lock()) {
                                    System.out.println("a second thread got the lock as well");
                                } catch (OverlappingFileLockException e) {
                                    System.out.println(
                                            "a second thread: " + e.getClass().getSimpleName());
                                } catch (IOException e) {
                                    System.out.println("a second thread: " + e);
                                }
                            });
            second.join();
            // the second thread has closed a channel of its own to the same file
            try (var stranger = Child.start("another process", Stranger.class, file.toString())) {
                stranger.awaitSuccess();
            }
            System.out.println("isValid() here: " + lock.isValid());
        }
    }

    static class Writer {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            int number = Integer.parseInt(args[0]);
            int lines = Integer.parseInt(args[3]);
            try (var event = ProcessEvent.open(Path.of(args[2]))) {
                event.await();
            }
            try (var file =
                            FileChannel.open(
                                    Path.of(args[1]),
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.APPEND);
                    var out =
                            new PrintStream(
                                    java.nio.channels.Channels.newOutputStream(file),
                                    true,
                                    StandardCharsets.UTF_8)) {
                if (!Boolean.parseBoolean(args[4])) {
                    write(out, TEXTS.get(number), lines);
                } else if (number == 0) {
                    try (FileLock _ = file.lock()) {
                        write(out, TEXTS.get(number), lines);
                    }
                } else {
                    FileLock lock = file.lock();
                    try {
                        write(out, TEXTS.get(number), lines);
                    } finally {
                        lock.release();
                    }
                }
            }
        }

        private static void write(PrintStream out, String text, int lines)
                throws InterruptedException {
            for (int i = 0; i < lines; i++) {
                out.print(
                        text.substring(0, 14)); // two writes: another process may come between them
                Thread.sleep(0, 100_000);
                out.print(text.substring(14) + "\n");
            }
        }
    }

    static class Stranger {
        public static void main(String... args) throws IOException {
            try (var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                System.out.println(
                        lock == null ? "the lock is taken" : "the lock is free: I have it");
            }
        }
    }
}
