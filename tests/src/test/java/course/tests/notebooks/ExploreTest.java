package course.tests.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import course.notebook.CellRun;
import course.notebook.JupyterKernel;
import course.notebook.Notebook;
import course.notebook.NotebookRun;
import course.notebook.Output;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.NotebookFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code explore(() -> …)} in a cell, on what earlier cells declare. */
@DisplayName("explore in a cell")
class ExploreTest {

    /** Cell id to source. */
    private static final Map<String, String> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("class", "class Counter {\n    int value;\n    void add() { value++; }\n}");
        CELLS.put("method", "void addTwice(Counter c) { c.add(); c.add(); }");
        CELLS.put("record", "record Limit(int most, String name) {}");
        CELLS.put("variables", "int wanted = 1;\nvar limit = new Limit(2, \"two\");");
        CELLS.put("lambda", "java.util.function.Consumer<Counter> adding = c -> c.add();");
        CELLS.put("changed", "wanted = wanted + 1;");
        CELLS.put("object", "var outside = new Counter();");
        CELLS.put(
                "lost-update",
                two("c::add", "assert c.value == wanted : \"the sum is \" + c.value;"));
        CELLS.put(
                "mended",
                two(
                        "() -> { synchronized (c) { adding.accept(c); } }",
                        "assert c.value == limit.most() : limit.name();\n    return c.value;"));
        CELLS.put(
                "by-method",
                "explore(() -> { var c = new Counter(); addTwice(c); return c.value; })");
        CELLS.put(
                "never",
                """
                explore(() -> {
                    var c = new Counter();
                    synchronized (c) { c.add(); }
                    sometimes("the counter is two", c.value == 2);
                })\
                """);
        CELLS.put("refused", "explore(() -> outside.add())");
        CELLS.put("captured", "{ var here = new Counter(); explore(() -> here.add()); }");
    }

    private static String two(String task, String end) {
        return """
        explore(() -> {
            var c = new Counter();
            Thread a = Thread.ofPlatform().name("a").start(%s);
            Thread b = Thread.ofPlatform().name("b").start(%s);
            a.join();
            b.join();
            %s
        })\
        """
                .formatted(task, task, end);
    }

    @TempDir static Path folder;

    /** The same in each kind of kernel. */
    abstract static class Cells {

        private final Map<String, CellRun> runs = new LinkedHashMap<>();

        abstract NotebookRun run(Notebook notebook) throws Exception;

        @BeforeAll
        void run() throws Exception {
            Path file = Files.createTempFile(folder, "explore", ".ipynb");
            NotebookFile.write(file, CELLS, Set.of("refused", "captured"));
            run(Notebook.read(file)).cells().forEach(run -> runs.put(run.cell().id(), run));
        }

        private Map<String, String> shown(String cell) {
            CellRun run = runs.get(cell);
            assertThat(run.error()).as(cell).isEmpty();
            return run.outputs().stream()
                    .filter(Output.Result.class::isInstance)
                    .map(output -> ((Output.Result) output).data())
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        @DisplayName("finds the lost update, with the lines of the cells, as text, SVG and HTML")
        void lostUpdate() {
            Map<String, String> shown = shown("lost-update");
            assertThat(shown).containsOnlyKeys("text/html", "image/svg+xml", "text/plain");
            assertThat(shown.get("text/plain"))
                    .startsWith("FAILED ASSERTION: the sum is 1")
                    .contains("reads Counter.value: 0", "writes Counter.value: 1", "Counter:3");
            assertThat(shown.get("image/svg+xml")).contains("<svg", "writes Counter.value: 1");
            assertThat(shown.get("text/html"))
                    .contains("<table class=\"steps\"", "void add() { value++; }");
        }

        @Test
        @DisplayName(
                "proves the mended program, with variables, records and lambdas as they are now")
        void mended() {
            assertThat(shown("mended").get("text/plain")).startsWith("PROVED").contains("× 2");
            assertThat(shown("by-method").get("text/plain")).startsWith("PROVED").contains("× 2");
        }

        @Test
        @DisplayName("says NEVER of what should be possible and is not")
        void never() {
            assertThat(shown("never").get("text/plain"))
                    .startsWith("FAILED NEVER: in no schedule")
                    .contains("the counter is two");
        }

        @Test
        @DisplayName("refuses an object that was made outside, by its name")
        void refuses() {
            assertThat(runs.get("refused").error().orElseThrow().message())
                    .contains("outside", "Counter", "create it inside");
            assertThat(runs.get("captured").error().orElseThrow().message())
                    .contains("Counter", "create it inside");
        }
    }

    @Nested
    @DisplayName("through the JShell API")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ThroughJShell extends Cells {
        @Override
        NotebookRun run(Notebook notebook) {
            return NotebookRun.of(notebook, Notebooks.kernel(), cell -> true, run -> {});
        }
    }

    @Nested
    @DisplayName("in the real kernel")
    @Needs(Needs.Tool.KERNEL)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class InTheKernel extends Cells {
        @Override
        NotebookRun run(Notebook notebook) {
            Path course = Checkout.home().resolve(".course");
            var kernel =
                    new JupyterKernel(
                            course.resolve("venv/bin/python"),
                            Notebooks.jupyter(course.resolve("jupyter")),
                            Notebooks.PATIENCE);
            return kernel.run(notebook, cell -> true, run -> {});
        }
    }
}
