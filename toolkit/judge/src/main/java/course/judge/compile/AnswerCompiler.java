package course.judge.compile;

import course.judge.compile.CompileResult.CompileError;
import course.judge.compile.CompileResult.Compiled;
import course.judge.compile.CompileResult.GaveUp;
import course.judge.compile.CompileResult.Rejected;
import course.judge.sandbox.Spawner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles in a warm process of its own with little heap and a time limit, and starts another when
 * that one dies or hangs: a one-line class can hold javac for minutes. Safe for use by several
 * threads, which take turns.
 */
public final class AnswerCompiler implements AutoCloseable {

    private final List<String> command;
    private final Duration limit;
    private Worker worker;

    /**
     * @param command starts a JVM whose main class is {@link CompileWorker}
     * @param limit for one compilation by the clock; one that exceeds it is tried once more with
     *     twice that
     */
    public AnswerCompiler(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /** Starts the worker now, so that it is warm when the first answer comes. */
    public synchronized void start() throws IOException {
        if (worker == null || !worker.process.isAlive()) {
            worker = new Worker(command);
        }
    }

    /**
     * @param classPath besides the JDK; nothing for an answer, which may use the JDK alone
     * @throws IOException if no worker can be started
     */
    public synchronized CompileResult compile(List<SourceText> sources, String classPath)
            throws IOException, InterruptedException {
        CompileResult first = tryOnce(sources, classPath, limit);
        return first instanceof GaveUp ? tryOnce(sources, classPath, limit.multipliedBy(2)) : first;
    }

    private CompileResult tryOnce(List<SourceText> sources, String classPath, Duration limit)
            throws IOException, InterruptedException {
        start();
        Worker current = worker;
        var answer =
                CompletableFuture.supplyAsync(
                        () -> current.ask(sources, classPath), AnswerCompiler::startReader);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            discard();
            return new GaveUp(
                    "the compiler was not done with it after " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            discard();
            return new GaveUp("the compiler ran out of memory or broke on it");
        } catch (InterruptedException e) {
            discard();
            throw e;
        }
    }

    /** One that was told to die may look alive for a moment; nobody must ask it again. */
    private void discard() {
        worker.kill();
        worker = null;
    }

    private static void startReader(Runnable reader) {
        Thread.ofPlatform().daemon().name("compile-worker-reader").start(reader);
    }

    /** Lets the worker, if there is one, end by itself, and waits for that. */
    public synchronized void endGently(Duration longest) throws IOException, InterruptedException {
        if (worker != null) {
            worker.out.close();
            worker.process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.kill();
        }
    }

    private static final class Worker {
        final Process process;
        private final DataInputStream in;
        private final DataOutputStream out;

        Worker(List<String> command) throws IOException {
            process = Spawner.start(new ProcessBuilder(command).redirectError(Redirect.DISCARD));
            in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
            out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        }

        CompileResult ask(List<SourceText> sources, String classPath) {
            try {
                out.writeInt(sources.size());
                for (SourceText source : sources) {
                    Wire.writeText(out, source.name());
                    Wire.writeText(out, source.text());
                }
                Wire.writeText(out, classPath.isEmpty() ? "no-class-path" : classPath);
                out.flush();
                return readResult();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private CompileResult readResult() throws IOException {
            Map<String, byte[]> classes = new TreeMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                classes.put(Wire.readText(in), Wire.readBytes(in));
            }
            List<CompileError> errors = new ArrayList<>();
            int errorCount = in.readInt();
            for (int i = 0; i < errorCount; i++) {
                String file = Wire.readText(in);
                long line = in.readLong();
                errors.add(new CompileError(file, line, Wire.readText(in), Wire.readText(in)));
            }
            return errors.isEmpty() ? new Compiled(classes) : new Rejected(errors);
        }

        void kill() {
            process.destroyForcibly();
        }
    }
}
