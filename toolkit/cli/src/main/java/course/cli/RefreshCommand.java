package course.cli;

import course.notebook.CellRun;
import course.notebook.Finding;
import course.notebook.JupyterKernel;
import course.notebook.KernelSetup;
import course.notebook.Lint;
import course.notebook.Notebook;
import course.notebook.NotebookException;
import course.notebook.NotebookRun;
import course.notebook.SourceMap;
import course.notebook.SourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "refresh",
        description = {
            "Run notebooks in the real kernel and write their outputs back, and docs/source-map.md.",
            "A notebook with a cell that fails is left as it was."
        },
        mixinStandardHelpOptions = true)
final class RefreshCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NOTEBOOK",
            arity = "0..*",
            description = "Which; all of notebooks/ and solutions/ when none is named.")
    private List<Path> notebooks = List.of();

    @Option(
            names = "--check",
            description =
                    "Write nothing: lint, run through the JShell API, compare with the outputs that"
                            + " are there.")
    private boolean check;

    /** A busy machine may take longer than the course promises; what hangs takes longer still. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Checkout checkout;

    RefreshCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws IOException {
        checkout.needTeachersCopy(
                ": its notebooks are not yours to change.",
                "Your copies are in work/; ./course lab opens them.");
        List<Path> wanted = notebooks.isEmpty() ? all() : notebooks;
        new Parts(checkout).setUp();
        int failed = 0;
        for (Path file : wanted) {
            List<Finding> findings = check ? check(read(file)) : refresh(read(file));
            findings.forEach(finding -> System.err.println("  " + finding));
            if (!findings.isEmpty()) {
                failed++;
            }
        }
        if (!check) {
            writeSourceMap();
        }
        if (failed > 0) {
            System.err.println(failed + " of " + wanted.size() + " notebooks need a hand.");
        }
        return failed == 0 ? 0 : 1;
    }

    private static Notebook read(Path file) {
        try {
            return Notebook.read(file);
        } catch (NotebookException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    e.getMessage(),
                    "Name notebooks as notebooks/02-threads.ipynb.");
        }
    }

    private List<Finding> refresh(Notebook notebook) {
        JupyterKernel kernel =
                new JupyterKernel(checkout.python(), Jupyter.environment(checkout), PATIENCE);
        NotebookRun run =
                withProgress(
                        notebook,
                        "in the kernel",
                        progress -> kernel.run(notebook, cell -> true, progress));
        List<Finding> problems = run.problems();
        run.slowness().forEach(slow -> System.err.println("  " + slow));
        if (problems.isEmpty()) {
            run.withOutputs().write(notebook.file());
        }
        return problems;
    }

    private void writeSourceMap() throws IOException {
        Path map = checkout.home().resolve("docs/source-map.md");
        Files.writeString(map, SourceMap.of(checkout.home()).markdown());
        System.err.println("docs/source-map.md written");
    }

    private List<Finding> check(Notebook notebook) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path map = checkout.home().resolve("docs/source-map.csv");
        try (Lint lint =
                new Lint(
                        SourceRow.read(map).stream()
                                .map(SourceRow::id)
                                .collect(Collectors.toSet()))) {
            findings.addAll(lint.check(notebook));
        }
        KernelSetup setup =
                KernelSetup.ofSpec(checkout.jupyter().resolve("kernels/java/kernel.json"))
                        .withCellLimit(PATIENCE);
        NotebookRun run =
                withProgress(
                        notebook,
                        "through the JShell API",
                        progress -> NotebookRun.of(notebook, setup, cell -> true, progress));
        findings.addAll(run.problems());
        findings.addAll(run.slowness());
        findings.addAll(run.differences());
        return findings;
    }

    /** A run with progress, then its time. */
    private static NotebookRun withProgress(Notebook notebook, String how, Runner runner) {
        NotebookRun run;
        try (Progress progress = new Progress(notebook.file() + " " + how)) {
            progress.expect(notebook.codeCells().size());
            run = runner.run(cell -> progress.advance(cell.cell().id()));
        }
        System.err.printf(
                "%s: %d cells in %.1f s%n",
                notebook.file(), run.cells().size(), run.time().toMillis() / 1000.0);
        return run;
    }

    private interface Runner {
        NotebookRun run(Consumer<CellRun> progress);
    }

    private List<Path> all() throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : List.of("notebooks", "solutions")) {
            Path dir = checkout.home().resolve(folder);
            if (Files.isDirectory(dir)) {
                try (Stream<Path> files = Files.list(dir)) {
                    files.filter(file -> file.toString().endsWith(".ipynb"))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}
