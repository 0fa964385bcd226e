package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.notebook.CellRun.CellError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The real kernel, driven by nbclient: what a reader sees in JupyterLab. Each run has a kernel of
 * its own. Safe for use by several threads.
 *
 * @param python an interpreter that has nbclient
 * @param environment what it needs to find the kernel named {@code java}, e.g. {@code JUPYTER_PATH}
 * @param cellLimit a cell that runs longer ends the run
 */
public record JupyterKernel(Path python, Map<String, String> environment, Duration cellLimit) {

    public JupyterKernel {
        environment = Map.copyOf(environment);
    }

    /**
     * Runs a notebook's cells from the first to the last, or to one that fails without the tag
     * {@code raises-exception}. Writes nothing; {@link NotebookRun#withOutputs} gives the notebook
     * to write.
     *
     * @param which the cells to run; others are left out
     * @param progress told of each cell once it has run; its outputs come with the result only
     * @throws NotebookException when Python, nbclient or the kernel does not start
     */
    public NotebookRun run(Notebook notebook, Predicate<Cell> which, Consumer<CellRun> progress) {
        Path script = null;
        try {
            script = script();
            return run(script, notebook, which, progress);
        } catch (IOException e) {
            throw new NotebookException(
                    notebook.file() + ": the kernel did not start: " + e.getMessage(), e);
        } finally {
            delete(script);
        }
    }

    private NotebookRun run(
            Path script, Notebook notebook, Predicate<Cell> which, Consumer<CellRun> progress)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(python.toString(), script.toString()));
        command.add(notebook.file().toAbsolutePath().toString());
        command.add(String.valueOf(cellLimit.toSeconds()));
        notebook.codeCells().stream().filter(which).map(Cell::id).forEach(command::add);
        Path log = Files.createTempFile("kernel", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            Map<String, CellRun> runs = new LinkedHashMap<>();
            boolean complete = false;
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode told = NotebookJson.parse(line, "the kernel's answer");
                    if (told.has("outputs")) {
                        addOutputs(told.path("outputs"), runs);
                        complete = true;
                    } else {
                        CellRun run = cellRun(notebook, told);
                        runs.put(run.cell().id(), run);
                        progress.accept(run);
                    }
                }
            }
            if (!complete) {
                throw new NotebookException(
                        notebook.file() + ": the kernel did not start or ended:\n" + tail(log));
            }
            return new NotebookRun(notebook, List.copyOf(runs.values()));
        } finally {
            end(process);
            Files.deleteIfExists(log);
        }
    }

    private static CellRun cellRun(Notebook notebook, JsonNode told) {
        Cell cell = notebook.cell(told.path("cell").asText()).orElseThrow();
        JsonNode error = told.path("error");
        Optional<CellError> failure =
                error.isObject()
                        ? Optional.of(
                                new CellError(
                                        error.path("name").asText(),
                                        error.path("message").asText(),
                                        "",
                                        0))
                        : Optional.empty();
        double seconds = Double.parseDouble(NotebookJson.number(told.path("seconds")));
        return new CellRun(
                cell,
                List.of(),
                failure,
                List.of(),
                error.path("name").asText().equals("Timeout"),
                Duration.ofNanos((long) (seconds * 1e9)));
    }

    private static void addOutputs(JsonNode outputs, Map<String, CellRun> runs) {
        outputs.properties()
                .forEach(entry -> {
                    CellRun run = runs.get(entry.getKey());
                    List<Output> cellOutputs = new ArrayList<>();
                    for (JsonNode output : entry.getValue().path("outputs")) {
                        Output.append(cellOutputs, Output.of((ObjectNode) output));
                    }
                    runs.put(
                            entry.getKey(),
                            new CellRun(
                                    run.cell(),
                                    cellOutputs,
                                    run.error(),
                                    run.left(),
                                    run.killed(),
                                    run.time()));
                });
    }

    /** Asks it to end by closing its standard input, so that it can end its kernel. */
    private static void end(Process process) throws IOException {
        process.getOutputStream().close();
        List<ProcessHandle> family = process.descendants().toList();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static Path script() throws IOException {
        try (InputStream in = JupyterKernel.class.getResourceAsStream("run_in_kernel.py")) {
            Path script = Files.createTempFile("run-in-kernel", ".py");
            Files.write(script, in.readAllBytes());
            return script;
        }
    }

    private static void delete(Path script) {
        try {
            if (script != null) {
                Files.deleteIfExists(script);
            }
        } catch (IOException e) {
            script.toFile().deleteOnExit();
        }
    }
}
