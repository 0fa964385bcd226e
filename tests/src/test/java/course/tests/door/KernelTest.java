package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.notebook.CellRun;
import course.notebook.JupyterKernel;
import course.notebook.Notebook;
import course.notebook.Output;
import course.tests.Needs;
import course.tests.NotebookFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What our kernelspec promises, asked of the kernel itself in a checkout whose folder has spaces
 * and other letters. Half-working preview features fail silently, so each test reads an output.
 */
@DisplayName("The kernel Java 25")
@Needs(Needs.Tool.SHELL)
@ExtendWith(Newcomer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KernelTest {

    private static final Map<String, String> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("jdk", "System.getProperty(\"java.home\")");
        CELLS.put("home", "System.getProperty(\"course.home\")");
        CELLS.put(
                "preview",
                """
                import java.util.concurrent.StructuredTaskScope;
                {
                    try (var scope = StructuredTaskScope.open()) {
                        var answer = scope.fork(() -> 42);
                        scope.join();
                        Object boxed = answer.get();
                        System.out.println(boxed instanceof int i && i > 41 ? "answer " + i : "none");
                    }
                }
                """);
        CELLS.put("explorer", "course.explorer.JvmOptions.present()");
        CELLS.put(
                "timeline",
                "Timeline.record(\"two\", t -> { t.task(\"Alice\", () -> {}); t.task(\"Bob\", () -> {}); })");
        CELLS.put(
                "commands",
                "try { Class.forName(\"picocli.CommandLine\"); IO.println(\"seen\"); }"
                        + " catch (ClassNotFoundException e) { IO.println(\"not seen\"); }");
    }

    private final Clone clone;
    private final Map<String, CellRun> runs = new LinkedHashMap<>();

    KernelTest(Clone clone, @TempDir Path folder) throws IOException {
        this.clone = clone;
        var kernel =
                new JupyterKernel(
                        clone.folder().resolve(".course/venv/bin/python"),
                        Map.of(
                                "JUPYTER_PATH",
                                clone.folder().resolve(".course/jupyter").toString()),
                        Duration.ofMinutes(2));
        var notebook = Notebook.read(NotebookFile.write(folder.resolve("all.ipynb"), CELLS));
        kernel.run(notebook, cell -> true, run -> {})
                .cells()
                .forEach(run -> runs.put(run.cell().id(), run));
    }

    @Test
    @DisplayName("runs on the JDK 25 that ./course found, whatever java is first on PATH")
    void jdk() throws IOException {
        assertThat(Path.of(result("jdk").get("text/plain")).resolve("release"))
                .content()
                .contains("JAVA_VERSION=\"25");
        assertThat(result("home")).containsEntry("text/plain", clone.folder().toString());
    }

    @Test
    @DisplayName("compiles and runs preview features")
    void preview() {
        assertThat(printed("preview")).isEqualTo("answer 42\n");
    }

    @Test
    @DisplayName("has the explorer's options")
    void explorer() {
        assertThat(result("explorer")).containsEntry("text/plain", "true");
    }

    @Test
    @DisplayName("draws a timeline as SVG, with text for those who cannot see it")
    void timeline() {
        assertThat(result("timeline").get("image/svg+xml"))
                .startsWith("<svg")
                .contains("Alice", "Bob");
        assertThat(result("timeline").get("text/plain")).contains("Alice", "Bob");
    }

    @Test
    @DisplayName("shows cells lab and what lies below it, and none of the commands' libraries")
    void classPath() {
        assertThat(printed("commands")).isEqualTo("not seen\n");
    }

    private String printed(String cell) {
        assertThat(runs.get(cell).error()).isEmpty();
        return runs.get(cell).outputs().stream()
                .map(output -> ((Output.Stream) output).text())
                .reduce("", String::concat);
    }

    private Map<String, String> result(String cell) {
        assertThat(runs.get(cell).error()).isEmpty();
        return ((Output.Result) runs.get(cell).outputs().getLast()).data();
    }
}
