package course.bench;

import course.notebook.KernelSetup;
import course.notebook.Notebook;
import course.notebook.NotebookRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same notebooks run through the JShell API, as the course's tests do, and by {@code jupyter
 * execute}, which is nbclient with the real kernel. Both start a JVM for each notebook, with the
 * same options, class path and startup script.
 */
final class NotebooksPart implements Part {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Such as run a few seconds; those that sleep to show something would measure the sleep. */
    private static final List<String> NOTEBOOKS = List.of("00", "05");

    @Override
    public String name() {
        return "notebooks";
    }

    @Override
    public String title() {
        return "Notebooks through JShell, beside nbclient with the kernel";
    }

    @Override
    public List<Table> measure(Setting setting) throws Exception {
        var rows = new ArrayList<List<Object>>();
        double[] sums = new double[2];
        for (Path file : notebooks(setting)) {
            setting.say(file.getFileName().toString());
            double jshell = Double.MAX_VALUE;
            double nbclient = Double.MAX_VALUE;
            for (int round = 0; round < setting.either(1, 2); round++) {
                jshell = Math.min(jshell, jshell(file, setting));
                nbclient = Math.min(nbclient, nbclient(file, setting));
            }
            sums[0] += jshell;
            sums[1] += nbclient;
            rows.add(
                    List.of(
                            file.getFileName().toString(),
                            Notebook.read(file).codeCells().size(),
                            jshell,
                            nbclient,
                            nbclient / jshell));
        }
        rows.add(List.of("all of these", cells(rows), sums[0], sums[1], sums[1] / sums[0]));
        return List.of(
                new Table(
                        "From the start of the kernel to the end of the last cell",
                        List.of("notebook", "cells", "JShell, s", "nbclient, s", "ratio"),
                        rows,
                        List.of("The better of " + setting.either(1, 2) + ", in turns.")));
    }

    private static int cells(List<List<Object>> rows) {
        return rows.stream().mapToInt(row -> (Integer) row.get(1)).sum();
    }

    private static List<Path> notebooks(Setting setting) throws IOException {
        try (Stream<Path> files = Files.list(setting.home().resolve("notebooks"))) {
            return files.filter(file ->
                            NOTEBOOKS.contains(file.getFileName().toString().substring(0, 2)))
                    .sorted()
                    .limit(setting.either(1, NOTEBOOKS.size()))
                    .toList();
        }
    }

    private static double jshell(Path file, Setting setting) throws IOException {
        KernelSetup kernel =
                KernelSetup.ofSpec(jupyter(setting).resolve("kernels/java/kernel.json"))
                        .withCellLimit(LIMIT);
        long start = System.nanoTime();
        NotebookRun run = NotebookRun.of(Notebook.read(file), kernel, cell -> true, cell -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!run.problems().isEmpty()) {
            throw new IOException(run.problems().toString());
        }
        return seconds;
    }

    private static double nbclient(Path file, Setting setting) throws Exception {
        Path python = setting.home().resolve(".course/venv/bin/python");
        Path copy = setting.scratch().resolve(file.getFileName());
        var builder =
                new ProcessBuilder(
                                python.toString(),
                                "-m",
                                "jupyter",
                                "execute",
                                "--kernel_name=java",
                                "--timeout=" + LIMIT.toSeconds(),
                                "--output=" + copy,
                                file.toString())
                        .directory(file.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(setting.scratch().resolve("nbclient.log").toFile());
        builder.environment().put("JUPYTER_PATH", jupyter(setting).toString());
        long start = System.nanoTime();
        try (Running running = new Running(builder)) {
            int code = running.await(LIMIT);
            if (code != 0) {
                throw new IOException(
                        "jupyter execute ended with exit code "
                                + code
                                + "; what it said is in "
                                + setting.scratch().resolve("nbclient.log"));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Path jupyter(Setting setting) {
        return setting.home().resolve(".course/jupyter");
    }
}
