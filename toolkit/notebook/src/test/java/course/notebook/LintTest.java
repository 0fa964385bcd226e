package course.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lint")
class LintTest {

    private static final Lint LINT = new Lint(Set.of("000-01"));
    @TempDir Path folder;

    @AfterAll
    static void close() {
        LINT.close();
    }

    private Notebook notebook(ObjectNode... cells) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putArray("cells").add(markdown("title", "# A notebook")).addAll(List.of(cells));
        root.putObject("metadata")
                .putObject("kernelspec")
                .put("display_name", "Java 25")
                .put("language", "java")
                .put("name", "java");
        root.put("nbformat", 4).put("nbformat_minor", 5);
        return Notebook.parse(
                folder.resolve("a.ipynb"), NotebookJson.format(NotebookJson.sorted(root)));
    }

    private static ObjectNode markdown(String id, String source) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        cell.put("cell_type", "markdown").put("id", id).putObject("metadata");
        cell.set("source", Cell.lines(source, cell.arrayNode()));
        return cell;
    }

    private static ObjectNode code(String source) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        cell.put("cell_type", "code").put("id", "shown").put("execution_count", 1);
        cell.putObject("metadata");
        cell.putArray("outputs");
        cell.set("source", Cell.lines(source, cell.arrayNode()));
        return cell;
    }

    private static ObjectNode with(ObjectNode cell, Consumer<ObjectNode> change) {
        change.accept(cell);
        return cell;
    }

    private List<String> rules(ObjectNode... cells) {
        return LINT.check(notebook(cells)).stream().map(Finding::rule).toList();
    }

    @Test
    @DisplayName("has nothing against a good notebook")
    void good() {
        assertThat(
                        LINT.check(
                                notebook(
                                        with(
                                                markdown("section", "## One\n[up](#A-notebook)"),
                                                cell ->
                                                        cell.withObject("/metadata/course")
                                                                .putArray("source")
                                                                .add("000-01")),
                                        code(
                                                """
                                                class Box { volatile int value; final Object lock = new Object(); }

                                                {
                                                    Thread a = new Thread(() -> {});
                                                    a.start();
                                                    a.join();
                                                }
                                                var builder = new ProcessBuilder("ls");
                                                Process child = builder.start();
                                                Thread.ofVirtual().start(() -> {}).join();
                                                """))))
                .isEmpty();
    }

    @Test
    @DisplayName("names the line of what starts concurrently at top level")
    void flatConcurrency() {
        Finding finding =
                LINT.check(notebook(code("var t = new Thread(() -> {});\n\nt.start();\nt.join();")))
                        .getFirst();
        assertThat(finding.rule()).isEqualTo("flat-concurrency");
        assertThat(finding.where()).endsWith("a.ipynb, cell 2 (shown), line 3");
        assertThat(rules(code("pool.submit(() -> 1);"))).containsExactly("flat-concurrency");
        assertThat(rules(code("var f = CompletableFuture.supplyAsync(() -> 1);\nf.join();")))
                .containsExactly("flat-concurrency");
        assertThat(rules(code("void go() { new Thread(() -> {}).start(); }"))).isEmpty();
    }

    @Test
    @DisplayName("finds modifiers that the kernel drops or refuses")
    void modifiers() {
        assertThat(rules(code("volatile boolean stop = false;")))
                .containsExactly("top-level-volatile");
        assertThat(rules(code("int fine;\nfinal int n = 1;"))).containsExactly("top-level-final");
        assertThat(rules(code("synchronized void inc() { }")))
                .containsExactly("top-level-synchronized");
        assertThat(rules(code("{ final int n = 1; class A { volatile int x; } }"))).isEmpty();
    }

    @Test
    @DisplayName("finds what bypasses or ends the kernel, wherever it stands")
    void kernel() {
        assertThat(rules(code("{ new ProcessBuilder(\"ls\").inheritIO().start(); }")))
                .containsExactly("inherit-io");
        assertThat(rules(code("var r = ProcessBuilder.Redirect.INHERIT;")))
                .containsExactly("inherit-io");
        assertThat(rules(code("Runnable r = () -> System.exit(1);"))).containsExactly("exit");
        assertThat(rules(code("{ Runtime.getRuntime().halt(1); }"))).containsExactly("exit");
    }

    @Test
    @DisplayName("knows which metadata there may be")
    void metadata() {
        assertThat(rules(markdown("title", "text"))).containsExactly("cell-id");
        assertThat(rules(markdown("3f1e9a7c", "text"))).containsExactly("cell-id");
        assertThat(rules(markdown("a b", "text"))).containsExactly("cell-id");
        assertThat(
                        rules(
                                with(
                                        code("int a;"),
                                        cell ->
                                                cell.withObject("/metadata")
                                                        .putArray("tags")
                                                        .add("laboratory"))))
                .containsExactly("tags");
        assertThat(
                        rules(
                                with(
                                        markdown("s", "## Section"),
                                        cell ->
                                                cell.withObject("/metadata/course")
                                                        .putArray("source")
                                                        .add("000-99"))))
                .containsExactly("source-id");
        assertThat(
                        rules(
                                with(
                                        markdown("s", "no section"),
                                        cell ->
                                                cell.withObject("/metadata/course")
                                                        .putArray("source")
                                                        .add("000-01"))))
                .containsExactly("metadata");
    }

    @Test
    @DisplayName("follows links to files and headings")
    void links() throws IOException {
        Files.writeString(folder.resolve("b.md"), "# Some heading, here\n");
        assertThat(rules(markdown("l", "[b](b.md) [h](b.md#some-heading-here) [o](https://x.org)")))
                .isEmpty();
        assertThat(rules(markdown("l", "text\n\n[c](c.md)"))).containsExactly("link");
        assertThat(rules(markdown("l", "[b](b.md#no-heading)"))).containsExactly("link");
        assertThat(rules(markdown("l", "`[c](c.md)` is no link"))).isEmpty();
    }

    @Test
    @DisplayName("reads the committed outputs")
    void outputs() {
        assertThat(rules(with(code("1"), cell -> cell.putNull("execution_count"))))
                .containsExactly("not-run");
        Output value =
                new Output.Result(
                        Map.of("text/plain", "java.io.PrintStream@5e91993f"),
                        Output.noMetadata(),
                        1);
        assertThat(rules(with(code("1"), cell -> cell.withArray("/outputs").add(value.json()))))
                .containsExactly("identity-hash");
        assertThat(rules(printing("wrote /home/ada/x.txt"))).containsExactly("machine-path");
        assertThat(rules(printing("a/home/run 12@3"))).isEmpty();
        assertThat(
                        rules(
                                with(
                                        code("1"),
                                        cell ->
                                                cell.withArray("/outputs")
                                                        .add(
                                                                new Output.Failure(
                                                                                "E", "no",
                                                                                List.of())
                                                                        .json()))))
                .containsExactly("error-output");
    }

    private static ObjectNode printing(String text) {
        return with(
                code("1"),
                cell -> cell.withArray("/outputs").add(new Output.Stream("stdout", text).json()));
    }

    @Test
    @DisplayName("wants JupyterLab's layout, the kernel's name and a title")
    void form() {
        Notebook good = notebook();
        Notebook other =
                Notebook.parse(
                        good.file(),
                        good.text().replace("Java 25", "Java").replace("# A", "A") + "\n");
        assertThat(LINT.check(other))
                .extracting(Finding::rule)
                .containsExactly("kernelspec", "format", "title");
    }
}
