package course.judge.run;

import course.explorer.BusyWaiting.Way;
import course.judge.RunLimits;
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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A run's use of time is looked at so often; its threads, where nothing limits them. */
    private static final long SELDOM_NANOS = 1_000_000_000;

    private static final long OFTEN_NANOS = 100_000_000;

    /** How a process ends on Linux that the system killed for its processor time: 128 + 24. */
    private static final int SIGXCPU = 152;

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
     * Runs the tests; when time stops them, once more with twice as much.
     *
     * @param busyWaiting the ways in which the answer must not wait in a loop, and why
     * @param limits for the first run
     */
    public RunResult run(
            HiddenTests tests,
            Map<String, byte[]> answer,
            Map<Way, String> busyWaiting,
            RunLimits limits)
            throws IOException, InterruptedException {
        HiddenTests.writeClasses(tests.classes(), folder.tests());
        Path jar = AnswerJar.write(answer, folder.answer());
        var greeting =
                new Greeting(
                        tests.plan().testClass(),
                        answer.keySet(),
                        folder.tests(),
                        jar,
                        busyWaiting);
        RunResult first = runOnce(greeting, tests.plan().ids(), limits);
        if (!first.ending().hasToDoWithTime()) {
            return first;
        }
        startJvm();
        return runOnce(greeting, tests.plan().ids(), limits.doubled());
    }

    private RunResult runOnce(Greeting greeting, Set<String> planned, RunLimits limits)
            throws InterruptedException {
        byte[] secret = new byte[Frame.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var collector = new Collector(planned);
        try {
            greet(greeting, secret);
            var done =
                    CompletableFuture.runAsync(
                            () -> collector.readAll(child, secret), TestChild::startReader);
            whyStopped(done, limits).ifPresent(collector::end);
            if (collector.result().ending() == Ending.VANISHED && killedForItsTime()) {
                collector.end(Ending.PROCESSOR);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            killJvm();
        }
        return collector.result();
    }

    /** Waits for the end, and looks now and then at what the run uses up. */
    private Optional<Ending> whyStopped(CompletableFuture<Void> done, RunLimits limits)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + limits.clock().toNanos();
        long pause = confinement.limitsThreads() ? SELDOM_NANOS : OFTEN_NANOS;
        var usage = new Usage(child.toHandle(), !confinement.limitsThreads());
        while (true) {
            long left = end - System.nanoTime();
            try {
                done.get(Math.min(left, pause), TimeUnit.NANOSECONDS);
                return Optional.empty();
            } catch (TimeoutException stillAtWork) {
                Optional<Ending> tooMuch =
                        left <= pause ? Optional.of(Ending.STOPPED) : usage.tooMuch(limits);
                if (tooMuch.isPresent()) {
                    return tooMuch;
                }
            }
        }
    }

    /** The system's own limit on processor time is above ours, for when we are held up. */
    private boolean killedForItsTime() throws InterruptedException {
        return child.waitFor(1, TimeUnit.SECONDS) && child.exitValue() == SIGXCPU;
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
                return ending.byTheParent();
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
            boolean better = ending == Ending.VANISHED && how == Ending.PROCESSOR;
            if (ending == null || how == Ending.FORGED || better) {
                ending = how;
            }
        }

        synchronized RunResult result() {
            return new RunResult(Map.copyOf(reports), begun, ending);
        }
    }
}
