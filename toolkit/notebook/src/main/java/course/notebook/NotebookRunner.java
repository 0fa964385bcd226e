package course.notebook;

import course.notebook.CellRun.CellError;
import course.notebook.host.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs cells through the JShell API just as the kernel does, in a JVM of their own that can be
 * killed. One runner is one kernel: what a cell declares, the next ones see. For use by one thread.
 *
 * <p>Same splitting into statements, default imports, magics and {@code display} functions as the
 * JJava kernel; the classes that {@code kernel()} gives are stand-ins with the same method names.
 */
public final class NotebookRunner implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private record Slot(List<Output> outputs, int index) {}

    private final KernelSetup setup;
    private final CellJvm jvm;
    private final Map<String, Slot> displays = new HashMap<>();
    private int executions;

    private NotebookRunner(KernelSetup setup, CellJvm jvm) {
        this.setup = setup;
        this.jvm = jvm;
    }

    /**
     * Starts a kernel.
     *
     * @param directory the working directory of the cells
     * @throws NotebookException when the JVM does not start or a startup script fails
     */
    public static NotebookRunner start(KernelSetup setup, Path directory) {
        CellJvm jvm = CellJvm.start(setup, directory);
        NotebookRunner runner = new NotebookRunner(setup, jvm);
        Message first = jvm.receive(START_LIMIT.toMillis());
        while (first instanceof Message.Printed || first instanceof Message.Shown) {
            first = jvm.receive(START_LIMIT.toMillis());
        }
        if (first instanceof Message.Ready ready && ready.problem() == null) {
            return runner;
        }
        runner.close();
        throw new NotebookException(
                "The JVM for the cells did not start: "
                        + (first instanceof Message.Ready ready
                                ? ready.problem()
                                : jvm.strayOutput()));
    }

    /** Whether cells can still be run: no cell was killed and the JVM lives. */
    public boolean isAlive() {
        return jvm.isAlive();
    }

    /**
     * Runs one code cell.
     *
     * @throws IllegalStateException when the kernel is not alive any more
     */
    public CellRun run(Cell cell) {
        if (!isAlive()) {
            throw new IllegalStateException("the kernel has ended");
        }
        executions++;
        long start = System.nanoTime();
        List<Output> outputs = new ArrayList<>();
        jvm.send(new Message.Run(cell.source()));
        long deadline = start + setup.cellLimit().toNanos() + TimeUnit.SECONDS.toNanos(3);
        while (true) {
            Message message =
                    jvm.receive(TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
            switch (message) {
                case Message.Printed printed ->
                        Output.append(outputs, new Output.Stream(printed.stream(), printed.text()));
                case Message.Shown shown -> show(outputs, shown);
                case Message.Done done -> {
                    return finished(cell, outputs, done);
                }
                case null -> {
                    return killed(cell, outputs, Duration.ofNanos(System.nanoTime() - start));
                }
                default -> throw new IllegalStateException("unexpected " + message);
            }
        }
    }

    private void show(List<Output> outputs, Message.Shown shown) {
        Output display = new Output.Display(shown.data(), Output.noMetadata());
        if (shown.update()) {
            Slot slot = displays.get(shown.displayId());
            if (slot != null && slot.index < slot.outputs.size()) {
                slot.outputs.set(slot.index, display);
            }
        } else {
            displays.put(shown.displayId(), new Slot(outputs, outputs.size()));
            outputs.add(display);
        }
    }

    private CellRun finished(Cell cell, List<Output> outputs, Message.Done done) {
        if (done.result() != null) {
            outputs.add(new Output.Result(done.result(), Output.noMetadata(), executions));
        }
        CellError error = null;
        if (done.error() != null) {
            Message.Error e = done.error();
            error = new CellError(e.name(), e.message(), e.detail(), e.line());
            outputs.add(new Output.Failure(e.name(), e.message(), e.detail().lines().toList()));
        }
        List<String> left = new ArrayList<>();
        for (Message.Leftover one : done.leftovers()) {
            left.add(one.what() + (one.where().isEmpty() ? "" : ", at " + one.where()));
        }
        String stray = jvm.strayOutput();
        if (!stray.isBlank()) {
            left.add("output that went past the notebook: " + stray.strip());
        }
        return new CellRun(
                cell,
                outputs,
                Optional.ofNullable(error),
                left,
                false,
                Duration.ofNanos(done.nanoseconds()));
    }

    private CellRun killed(Cell cell, List<Output> outputs, Duration time) {
        boolean ended = !jvm.isAlive();
        String detail = ended ? jvm.strayOutput() : jvm.stacks();
        jvm.kill();
        String message =
                ended
                        ? "the JVM ended while the cell ran (System.exit, or it crashed)"
                        : "it ran longer than "
                                + setup.cellLimit().toSeconds()
                                + " s and was killed";
        CellError error = new CellError(ended ? "KernelDied" : "Timeout", message, detail, 0);
        outputs.add(new Output.Failure(error.name(), message, detail.lines().toList()));
        return new CellRun(cell, outputs, Optional.of(error), List.of(), !ended, time);
    }

    /** Ends the JVM and every process that its cells started. */
    @Override
    public void close() {
        jvm.kill();
    }
}
