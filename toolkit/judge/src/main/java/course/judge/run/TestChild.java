package course.judge.run;

import course.judge.Sandbox;
import course.judge.run.RunResult.Ending;
import course.judge.sandbox.Confinement;
import course.judge.sandbox.RunFolder;
import course.judge.sandbox.Spawner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 *
 * <p>The JVM is started before it is known what it is to run, so that it is up when the answer is
 * compiled. Used by one thread; close it.
 */
public final class TestChild implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<String> command;
    private final Confinement confinement;
    private final RunFolder folder;
    private Process child;

    private TestChild(List<String> command, Confinement confinement) throws IOException {
        this.command = command;
        this.confinement = confinement;
        this.folder = RunFolder.make();
    }

    /**
     * Starts the JVM, which then waits for its tests.
     *
     * @param command starts a JVM whose main class is {@link TestRun}
     * @param confinement to start it in
     */
    public static TestChild start(List<String> command, Confinement confinement)
            throws IOException {
        TestChild started = new TestChild(command, confinement);
        try {
            started.startJvm();
        } catch (IOException e) {
            started.close();
            throw e;
        }
        return started;
    }

    private void startJvm() throws IOException {
        List<String> jvm = new ArrayList<>(command);
        if (confinement.tier() != Sandbox.BUBBLEWRAP) {
            jvm.add(1, "-Djava.io.tmpdir=" + folder.tmp());
        }
        child =
                Spawner.start(
                        confinement
                                .process(jvm, folder.parts(), folder.answer())
                                .redirectError(Redirect.DISCARD));
    }

    /**
     * Runs the tests; when the clock stops them, once more with twice the time.
     *
     * @param limit for the first run, by the clock
     */
    public RunResult run(HiddenTests tests, Map<String, byte[]> answer, Duration limit)
            throws IOException, InterruptedException {
        HiddenTests.writeClasses(tests.classes(), folder.tests());
        HiddenTests.writeClasses(answer, folder.answer());
        var greeting =
                new Greeting(
                        tests.plan().testClass(), answer.keySet(), folder.tests(), folder.answer());
        RunResult first = runOnce(greeting, tests.plan().ids(), limit);
        if (first.ending() != Ending.STOPPED) {
            return first;
        }
        startJvm();
        return runOnce(greeting, tests.plan().ids(), limit.multipliedBy(2));
    }

    private RunResult runOnce(Greeting greeting, Set<String> planned, Duration limit)
            throws InterruptedException {
        byte[] secret = new byte[Frame.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var collector = new Collector(planned);
        try {
            greet(greeting, secret);
            var done =
                    CompletableFuture.runAsync(
                            () -> collector.readAll(child, secret), TestChild::startReader);
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            collector.end(Ending.STOPPED);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            killJvm();
        }
        return collector.result();
    }

    private static void startReader(Runnable reader) {
        Thread.ofPlatform().daemon().name("test-run-reader").start(reader);
    }

    private void greet(Greeting greeting, byte[] secret) {
        try (var out = new DataOutputStream(new BufferedOutputStream(child.getOutputStream()))) {
            out.write(secret);
            greeting.write(out);
        } catch (IOException diedAtOnce) {
            // The reader sees the end of its stream and reports VANISHED.
            return;
        }
    }

    /** With all that it started: an answer may have started processes. */
    private void killJvm() throws InterruptedException {
        List<ProcessHandle> below = child.descendants().toList();
        child.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        child.waitFor();
    }

    @Override
    public void close() throws IOException {
        if (child != null) {
            child.destroyForcibly();
        }
        folder.delete();
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
