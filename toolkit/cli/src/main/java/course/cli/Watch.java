package course.cli;

import course.judge.Assignment;
import course.judge.Judgement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Judges a file each time it is saved, until its author has had enough. The file's time is polled:
 * that works on every file system, and a notebook is not saved ten times a second.
 */
final class Watch {

    private static final int POLL_MS = 400;
    private static final String KEYS = "Save to judge again.  Enter: again   h: hint   q: quit";

    /** Judges the file once. */
    interface Round {
        Judgement judge(Path file) throws InterruptedException;
    }

    private final Homework homework;
    private final Assignment assignment;
    private final Path file;
    private final Round round;

    Watch(Homework homework, Assignment assignment, Path file, Round round) {
        this.homework = homework;
        this.assignment = assignment;
        this.file = file;
        this.round = round;
    }

    /** Ends with the exit code of the last verdict when {@code q} is typed or input ends. */
    int run() throws InterruptedException {
        BlockingQueue<String> typed = typedLines();
        int exitCode = judgeOnce();
        long seen = savedAt();
        while (true) {
            String line = typed.poll(POLL_MS, TimeUnit.MILLISECONDS);
            if ("q".equals(line)) {
                return exitCode;
            }
            if ("h".equals(line)) {
                HintCommand.give(homework, assignment, System.out);
                System.err.println(KEYS);
            } else if ("".equals(line) || savedAt() != seen) {
                seen = savedAt();
                exitCode = judgeOnce();
            }
        }
    }

    private int judgeOnce() throws InterruptedException {
        int exitCode;
        try {
            exitCode = round.judge(file).standing().exitCode();
        } catch (CourseException e) {
            System.err.println("course: " + e.getMessage());
            exitCode = e.exitCode();
        }
        System.err.println(KEYS);
        return exitCode;
    }

    /** 0 while an editor is replacing the file. */
    private long savedAt() {
        try (Stream<Path> all = Files.isDirectory(file) ? Files.list(file) : Stream.of(file)) {
            long latest = 0;
            for (Path each : all.toList()) {
                latest = Math.max(latest, Files.getLastModifiedTime(each).toMillis());
            }
            return latest;
        } catch (IOException replacing) {
            return 0;
        }
    }

    private static BlockingQueue<String> typedLines() {
        BlockingQueue<String> typed = new LinkedBlockingQueue<>();
        Thread.ofPlatform()
                .daemon()
                .name("keys")
                .start(() -> {
                    var in =
                            new BufferedReader(
                                    new InputStreamReader(System.in, Charset.defaultCharset()));
                    in.lines().map(String::strip).forEach(typed::add);
                    typed.add("q");
                });
        return typed;
    }
}
