package course.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The runner")
class NotebookRunnerTest {

    private static final String STARTUP =
            """
            record Square(int side) {}
            kernel().getRenderer().createRegistration(Square.class).preferring("image/svg+xml")
                    .register((square, context) -> {
                context.getOutputContainer().putSVG("<svg/>");
                context.getOutputContainer().putText("a square of " + square.side());
            });
            """;

    @TempDir static Path folder;
    private static NotebookRunner kernel;

    @BeforeAll
    static void start() {
        kernel = NotebookRunner.start(setup(), folder);
    }

    @AfterAll
    static void close() {
        kernel.close();
    }

    private static KernelSetup setup() {
        KernelSetup plain = KernelSetup.withPreview();
        return new KernelSetup(
                plain.java(),
                plain.jvmOptions(),
                plain.compilerOptions(),
                List.of(),
                List.of(STARTUP),
                Duration.ofSeconds(60));
    }

    private static Cell cell(String source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("cell_type", "code").put("id", "a-cell").put("source", source);
        return new Cell(Path.of("test.ipynb"), 6, json);
    }

    private static CellRun run(String source) {
        return kernel.run(cell(source));
    }

    private static String text(CellRun run) {
        return OutputCheck.text(run.outputs());
    }

    @Test
    @DisplayName("shows the value of the last expression, and what is printed before it, in order")
    void values() {
        assertThat(text(run("int a = 20;\na + 22"))).isEqualTo("42");
        assertThat(run("int b = 1;").outputs()).isEmpty();
        assertThat(run("String none = null;\nnone").outputs()).isEmpty();
        CellRun printed =
                run("{ System.out.print(1); System.err.println(2); System.out.println(3); }\n4");
        assertThat(printed.outputs())
                .containsExactly(
                        new Output.Stream("stdout", "1"),
                        new Output.Stream("stderr", "2\n"),
                        new Output.Stream("stdout", "3\n"),
                        printed.outputs().getLast());
        assertThat(text(printed)).endsWith("4");
    }

    @Test
    @DisplayName("has the kernel's default imports and not more")
    void imports() {
        assertThat(run("new ReentrantLock()").error()).isPresent();
        assertThat(run("Pattern p = null; Duration d; BigInteger i; CountDownLatch l;").error())
                .isEmpty();
    }

    @Test
    @DisplayName("runs preview features")
    void preview() {
        CellRun run =
                run(
                        """
                        try (var scope = StructuredTaskScope.open()) {
                            var task = scope.fork(() -> 42);
                            scope.join();
                            System.out.println(task.get());
                        }
                        """);
        assertThat(text(run)).isEqualTo("42");
    }

    @Test
    @DisplayName(
            "shows what display, updateDisplay, render and the startup script's renderers show")
    void displays() {
        CellRun run =
                run(
                        """
                        var id = display("one");
                        updateDisplay(id, "two");
                        display(new Square(3));
                        kernel().getJShell().snippets().count() > 3
                        """);
        assertThat(run.outputs()).hasSize(3);
        assertThat(((Output.Display) run.outputs().get(0)).data().get("text/plain"))
                .isEqualTo("two");
        assertThat(((Output.Display) run.outputs().get(1)).data())
                .containsEntry("image/svg+xml", "<svg/>")
                .containsEntry("text/plain", "a square of 3");
        assertThat(text(run)).endsWith("true");
        var html = (Output.Result) run("render(\"<b>\", \"text/html\")").outputs().getFirst();
        assertThat(html.data()).containsEntry("text/html", "<b>");
    }

    @Test
    @DisplayName("names the line of an exception, of a compile error and of what is incomplete")
    void errorLines() {
        CellRun thrown =
                run(
                        """

                        int lines = 3;

                        {
                            System.out.println("before");
                            Object o = null;
                            o.hashCode();
                        }\
                        """);
        assertThat(text(thrown)).isEqualTo("before");
        assertThat(thrown.error().orElseThrow().line()).isEqualTo(7);
        assertThat(thrown.error().orElseThrow().message())
                .startsWith("java.lang.NullPointerException");

        CellRun uncompiled = run("int ok = 1;\nString bad = \"a\" +\n    unknown;");
        assertThat(uncompiled.error().orElseThrow().line()).isEqualTo(3);
        assertThat(uncompiled.error().orElseThrow().detail()).contains("cannot find symbol");

        CellRun incomplete = run("int fine = 1;\n\n{ int open = 4;");
        assertThat(incomplete.error().orElseThrow().line()).isEqualTo(3);
    }

    @Test
    @DisplayName("repeats the kernel's magics and refuses those that download")
    void magics() throws Exception {
        Files.writeString(folder.resolve("loaded.jshell"), "int loaded = 7;");
        assertThat(text(run("%load loaded.jshell\nloaded"))).isEqualTo("7");
        assertThat(text(run("%%time\nint timed = 3;\ntimed * 2"))).contains("6", "Wall time: ");
        assertThat(text(run("int rest = 17 % 5;\nrest"))).isEqualTo("2");
        assertThat(run("%maven a:b:1").error().orElseThrow().message())
                .contains("%maven downloads");
        assertThat(run("%nonsense").error().orElseThrow().message()).contains("no magic");
    }

    @Test
    @DisplayName("says which thread and which process a cell left, where, and kills the process")
    void leftovers() {
        CellRun thread =
                run(
                        """
                        {
                            new Thread(() -> {
                                try { Thread.sleep(4000); } catch (InterruptedException e) { }
                            }, "forgotten").start();
                            Thread.ofVirtual().name("light").start(() -> {
                                try { Thread.sleep(4000); } catch (InterruptedException e) { }
                            });
                        }
                        """);
        assertThat(thread.left())
                .containsExactlyInAnyOrder(
                        "thread \"forgotten\", at line 3", "virtual thread \"light\", at line 6");
        CellRun process =
                run(
                        """
                        var child = new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/jshell", "-").start();
                        child.pid()
                        """);
        assertThat(process.left()).hasSize(1);
        assertThat(process.left().getFirst()).startsWith("process ").contains("jshell");
        assertThat(text(run("child.waitFor()"))).isEqualTo("137");
        assertThat(run("1").left()).isEmpty();
    }

    @Test
    @DisplayName("finds nothing left where thread, pool and process were ended")
    void nothingLeft() {
        CellRun run =
                run(
                        """
                        try (var pool = Executors.newFixedThreadPool(2)) {
                            pool.submit(() -> System.out.println("in the pool")).get();
                        }
                        {
                            var p = new ProcessBuilder(
                                    System.getProperty("java.home") + "/bin/java", "--version").start();
                            p.inputReader().lines().count();
                            p.waitFor();
                            CompletableFuture.runAsync(() -> {}).orTimeout(1, TimeUnit.MINUTES).join();
                            Thread.ofVirtual().start(() -> {}).join();
                        }
                        """);
        assertThat(run.error()).isEmpty();
        assertThat(run.left()).isEmpty();
    }

    @Test
    @DisplayName("says what a child wrote past the notebook")
    void inheritedOutput() {
        CellRun run =
                run(
                        """
                        new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "--version")
                                .inheritIO().start().waitFor()
                        """);
        assertThat(run.left().toString()).contains("past the notebook").contains("25");
    }

    @Test
    @DisplayName("kills what hangs, with what it started, and says where it hung")
    void hang() throws Exception {
        Path alive = folder.resolve("child.pid");
        try (NotebookRunner hanging =
                NotebookRunner.start(setup().withCellLimit(Duration.ofSeconds(3)), folder)) {
            CellRun run =
                    hanging.run(
                            cell(
                                    """
                                    var child = new ProcessBuilder(
                                            System.getProperty("java.home") + "/bin/jshell", "-").start();
                                    java.nio.file.Files.writeString(
                                            java.nio.file.Path.of("child.pid"), "" + child.pid());
                                    {
                                        Object lock = new Object();
                                        synchronized (lock) {
                                            lock.wait();
                                        }
                                    }
                                    """));
            assertThat(run.killed()).isTrue();
            assertThat(run.error().orElseThrow().message()).contains("longer than 3 s");
            assertThat(run.error().orElseThrow().detail()).contains("is at line 8");
            assertThat(hanging.isAlive()).isFalse();
            assertThatThrownBy(() -> hanging.run(cell("1")))
                    .isInstanceOf(IllegalStateException.class);
        }
        long pid = Long.parseLong(Files.readString(alive));
        ProcessHandle.of(pid)
                .ifPresent(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    @Test
    @DisplayName("says so when a cell ends its JVM")
    void exit() {
        try (NotebookRunner ending = NotebookRunner.start(setup(), folder)) {
            CellRun run = ending.run(cell("System.exit(3);"));
            assertThat(run.error().orElseThrow().message()).contains("System.exit");
            assertThat(run.killed()).isFalse();
        }
    }

    @Test
    @DisplayName("does not start with a startup script that fails, and says why")
    void badStartup() {
        KernelSetup plain = KernelSetup.plain();
        KernelSetup broken =
                new KernelSetup(
                        plain.java(),
                        plain.jvmOptions(),
                        List.of(),
                        List.of(),
                        List.of("int x = nonsense;"),
                        plain.cellLimit());
        assertThatThrownBy(() -> NotebookRunner.start(broken, folder))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("cannot find symbol");
    }
}
