package course.tests.notebooks;

import course.notebook.Cell;
import course.notebook.JupyterKernel;
import course.notebook.NotebookRun;
import course.tests.Checkout;
import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every notebook in the real kernel. */
@DisplayName("In the real kernel")
@Needs(Needs.Tool.KERNEL)
@Execution(ExecutionMode.CONCURRENT)
class KernelTest {

    private static final Path COURSE = Checkout.home().resolve(".course");

    @TempDir static Path plain;

    @TestFactory
    @DisplayName("a notebook runs and prints what is committed")
    List<DynamicTest> ours() {
        JupyterKernel kernel = kernel(COURSE.resolve("jupyter"));
        return Notebooks.each(
                Notebooks.all(),
                notebook -> {
                    NotebookRun run = kernel.run(notebook, cell -> true, cell -> {});
                    return Stream.concat(run.problems().stream(), run.differences().stream())
                            .toList();
                });
    }

    @TestFactory
    @DisplayName(
            "a notebook's cells without lab and preview run in a plain JJava, without the toolkit")
    List<DynamicTest> plain() throws IOException {
        writePlainKernel(plain);
        JupyterKernel kernel = kernel(plain);
        List<Path> notebooks = Notebooks.all();
        boolean full = Boolean.getBoolean("course.full");
        return Notebooks.each(
                full ? notebooks : notebooks.stream().filter(KernelTest::isShortTour).toList(),
                notebook -> kernel.run(notebook, KernelTest::isPlain, cell -> {}).problems());
    }

    /** Threads and queues; with {@code --full} it is all. */
    private static boolean isShortTour(Path notebook) {
        return notebook.getFileName().toString().matches("(02|10)-.*");
    }

    private static boolean isPlain(Cell cell) {
        return !cell.hasTag("lab") && !cell.hasTag("preview");
    }

    private static JupyterKernel kernel(Path jupyterPath) {
        Path python = COURSE.resolve("venv/bin/python");
        return new JupyterKernel(python, Notebooks.jupyter(jupyterPath), Notebooks.PATIENCE);
    }

    /** As {@code pip install jjava} leaves it, but on the JDK that runs this test. */
    private static void writePlainKernel(Path folder) throws IOException {
        Path jar;
        try (Stream<Path> files = Files.walk(COURSE.resolve("venv/share/jupyter/kernels"))) {
            jar = files.filter(file -> file.endsWith("jjava.jar")).findFirst().orElseThrow();
        }
        Path spec = Files.createDirectories(folder.resolve("kernels/java")).resolve("kernel.json");
        Files.writeString(
                spec,
                """
                {"argv": ["%s", "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", "-jar", "%s", "{connection_file}"],
                 "display_name": "Java", "language": "java", "interrupt_mode": "message", "env": {}}
                """
                        .formatted(Path.of(System.getProperty("java.home"), "bin/java"), jar));
    }
}
