package course.judge.run;

import course.judge.run.RunResult.Ending;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the hidden tests on one answer in a fresh JVM. The parent owns the clock and counts the
 * reports: exactly the planned tests, each once, then the end.
 */
public final class TestChild {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HiddenTests tests;
    private final Map<String, byte[]> answer;

    public TestChild(HiddenTests tests, Map<String, byte[]> answer) {
        this.tests = tests;
        this.answer = answer;
    }

    /**
     * Runs the tests; when the clock stops them, once more with twice the time.
     *
     * @param limit for the first run, by the clock
     */
    public RunResult run(Duration limit) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("course-judge-");
        try {
            Path testFolder = Files.createDirectory(folder.resolve("tests"));
            Path answerFolder = Files.createDirectory(folder.resolve("answer"));
            HiddenTests.writeClasses(tests.classes(), testFolder);
            HiddenTests.writeClasses(answer, answerFolder);
            RunResult first = runOnce(testFolder, answerFolder, limit);
            return first.ending() == Ending.STOPPED
                    ? runOnce(testFolder, answerFolder, limit.multipliedBy(2))
                    : first;
        } finally {
            HiddenTests.deleteTree(folder);
        }
    }

    private RunResult runOnce(Path testFolder, Path answerFolder, Duration limit)
            throws IOException, InterruptedException {
        byte[] secret = new byte[Frame.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        Process child =
                new ProcessBuilder(JvmCommand.testRun(testFolder, answerFolder))
                        .directory(answerFolder.toFile())
                        .redirectError(Redirect.DISCARD)
                        .start();
        var collector = new Collector(tests.plan().ids());
        try {
            greet(child, secret);
            var done =
                    CompletableFuture.runAsync(
                            () -> collector.readAll(child, secret), TestChild::startReader);
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            collector.end(Ending.STOPPED);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        return collector.result();
    }

    private static void startReader(Runnable reader) {
        Thread.ofPlatform().daemon().name("test-run-reader").start(reader);
    }

    private void greet(Process child, byte[] secret) {
        try (var out = new DataOutputStream(child.getOutputStream())) {
            out.write(secret);
            Frame.writeText(out, tests.plan().testClass());
            Frame.writeText(out, String.join("\n", answer.keySet()));
        } catch (IOException diedAtOnce) {
            // The reader sees the end of its stream and reports VANISHED.
            return;
        }
    }

    /** Takes the reports in; the first irregularity ends it, and nothing read later counts. */
    private static final class Collector {
        private final Set<String> planned;
        private final Map<String, Report> reports = new TreeMap<>();
        private String begun = "";
        private Ending ending;

        Collector(Set<String> planned) {
            this.planned = planned;
        }

        void readAll(Process child, byte[] secret) {
            try (var in = new DataInputStream(new BufferedInputStream(child.getInputStream()))) {
                Frame frame;
                while ((frame = Frame.read(in, secret)) != null) {
                    if (!accept(frame)) {
                        end(Ending.FORGED);
                        return;
                    }
                }
                end(Ending.VANISHED);
            } catch (EOFException cutOff) {
                end(Ending.VANISHED);
            } catch (IOException | RuntimeException e) {
                end(Ending.FORGED);
            }
        }

        private synchronized boolean accept(Frame frame) {
            if (ending != null) {
                return ending == Ending.STOPPED;
            }
            switch (frame.word()) {
                case Frame.BEGIN -> begun = frame.texts().getFirst();
                case Frame.END -> {
                    String id = frame.texts().getFirst();
                    Report report = Report.of(frame.texts().subList(1, frame.texts().size()));
                    if (!planned.contains(id) || reports.put(id, report) != null) {
                        return false;
                    }
                    begun = "";
                }
                case Frame.DONE -> ending = Ending.COMPLETE;
                default -> {
                    return false;
                }
            }
            return true;
        }

        /** A complete run stays complete when its stream ends; anything after that is forged. */
        synchronized void end(Ending how) {
            if (ending == null || how == Ending.FORGED) {
                ending = how;
            }
        }

        synchronized RunResult result() {
            return new RunResult(Map.copyOf(reports), begun, ending);
        }
    }
}
