package course.notebook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A run of a notebook's code cells, from the first to the last or to the one that failed.
 *
 * @param cells the cells that ran, in order
 */
public record NotebookRun(Notebook notebook, List<CellRun> cells) {

    /** What the course promises of each notebook. */
    public static final Duration NOTEBOOK_LIMIT = Duration.ofSeconds(90);

    private static final String RAISES = "raises-exception";

    public NotebookRun {
        cells = List.copyOf(cells);
    }

    /**
     * Runs a notebook through the JShell API in a fresh JVM. Stops after a cell that fails without
     * the tag {@code raises-exception}.
     *
     * @param which the cells to run; others are left out
     * @param progress told of each cell once it has run
     */
    public static NotebookRun of(
            Notebook notebook,
            KernelSetup setup,
            Predicate<Cell> which,
            Consumer<CellRun> progress) {
        Path directory = notebook.file().toAbsolutePath().getParent();
        try (NotebookRunner runner = NotebookRunner.start(setup, directory)) {
            return of(notebook, runner, which, progress);
        }
    }

    /** The same in a kernel that may have run other cells before. */
    public static NotebookRun of(
            Notebook notebook,
            NotebookRunner runner,
            Predicate<Cell> which,
            Consumer<CellRun> progress) {
        List<CellRun> runs = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            if (!which.test(cell) || cell.source().isBlank()) {
                continue;
            }
            CellRun run = runner.run(cell);
            runs.add(run);
            progress.accept(run);
            if ((run.error().isPresent() && !cell.hasTag(RAISES)) || !runner.isAlive()) {
                break;
            }
        }
        return new NotebookRun(notebook, runs);
    }

    public Duration time() {
        return cells.stream().map(CellRun::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** What went wrong: errors, hangs, threads and processes left; not the outputs. */
    public List<Finding> problems() {
        List<Finding> findings = new ArrayList<>();
        for (CellRun run : cells) {
            run.error().ifPresent(error -> addError(run, error, findings));
            if (run.error().isEmpty() && run.cell().hasTag(RAISES)) {
                findings.add(
                        Finding.in(
                                run.cell(),
                                0,
                                "error",
                                "it is tagged raises-exception and raised none",
                                "Remove the tag, or make it fail each time."));
            }
            for (String left : run.left()) {
                findings.add(
                        Finding.in(
                                run.cell(),
                                0,
                                "left-running",
                                "it left " + left,
                                "Join or end in the cell what it starts."));
            }
        }
        return findings;
    }

    /** Cells and notebooks that take longer than promised; on a busy machine that says little. */
    public List<Finding> slowness() {
        List<Finding> findings = new ArrayList<>();
        for (CellRun run : cells) {
            if (run.time().compareTo(KernelSetup.CELL_LIMIT) > 0) {
                findings.add(
                        Finding.in(
                                run.cell(),
                                0,
                                "time",
                                "it took " + run.time().toSeconds() + " s; the limit is 20 s",
                                "Scale it down."));
            }
        }
        if (time().compareTo(NOTEBOOK_LIMIT) > 0) {
            findings.add(
                    new Finding(
                            notebook.file().toString(),
                            "time",
                            "its cells took " + time().toSeconds() + " s; the limit is 90 s",
                            "Scale the longest ones down."));
        }
        return findings;
    }

    private static void addError(CellRun run, CellRun.CellError error, List<Finding> findings) {
        boolean meant = run.cell().hasTag(RAISES) && !error.name().equals("Timeout");
        if (!meant || error.name().equals("KernelDied")) {
            findings.add(
                    Finding.in(
                            run.cell(),
                            error.line(),
                            "error",
                            (error.name() + ": " + error.message()).strip(),
                            error.detail().strip()));
        }
    }

    /**
     * The notebook with the outputs of this run, counted from 1; cells that did not run keep
     * theirs.
     */
    public Notebook withOutputs() {
        List<Cell> changed = new ArrayList<>(notebook.cells());
        int count = 0;
        for (CellRun run : cells) {
            count++;
            changed.set(run.cell().index(), run.cell().withOutputs(run.outputs(), count));
        }
        return notebook.withCells(changed).canonical();
    }

    /** Where the outputs differ from the committed ones more than the cells allow. */
    public List<Finding> differences() {
        return cells.stream()
                .flatMap(run -> OutputCheck.compare(run.cell(), run.outputs()).stream())
                .toList();
    }
}
