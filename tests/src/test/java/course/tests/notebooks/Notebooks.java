package course.tests.notebooks;

import course.notebook.Finding;
import course.notebook.KernelSetup;
import course.notebook.Notebook;
import course.notebook.NotebookException;
import course.notebook.SourceRow;
import course.tests.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** The notebooks of this checkout, and kernels to run them in. */
final class Notebooks {

    /**
     * Far beyond what the course promises, as this guards against hangs only: the machine that
     * tests may be busy.
     */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Two at a time: threads that sleep leave room for others, a kernel uses a core to compile. */
    private static final ExecutorService LANES =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("notebook-lane-", 0).factory());

    private Notebooks() {}

    /** The course's own; the solutions are run where they are judged. */
    static List<Path> all() {
        return Checkout.notebooks("notebooks");
    }

    static Set<String> sourceIds() {
        return SourceRow.read(Checkout.home().resolve("docs/source-map.csv")).stream()
                .map(SourceRow::id)
                .collect(Collectors.toSet());
    }

    /** A kernel as set-up makes it, from what the build made; needs no set-up. */
    static KernelSetup kernel() {
        List<String> options =
                new ArrayList<>(List.of(resource("/course/cli/jvm.options").split("\\s+")));
        options.add("-Dcourse.home=" + Checkout.home());
        return new KernelSetup(
                KernelSetup.plain().java(),
                options,
                KernelSetup.withPreview().compilerOptions(),
                jarsOfLab(),
                List.of(resource("/course/lab/kernel-startup.jshell")),
                PATIENCE);
    }

    private static List<Path> jarsOfLab() {
        Path lib = Checkout.home().resolve("toolkit/lab/target/lib");
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The toolkit's jars are not there; ./mvnw package (or ./course) makes them.",
                    e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Notebooks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes Jupyter's programs see one folder of kernels only. */
    static Map<String, String> jupyter(Path folder) {
        return Map.of("JUPYTER_PATH", folder.toString());
    }

    /**
     * One test for each notebook. All begin to run at once, as many as there are lanes; each test
     * waits for its own.
     */
    static List<DynamicTest> each(List<Path> files, Check check) {
        Assertions.assertFalse(files.isEmpty(), "no notebooks");
        return files.stream()
                .map(file -> {
                    Callable<List<Finding>> run = () -> check.findings(Notebook.read(file));
                    Future<List<Finding>> findings = LANES.submit(run);
                    return DynamicTest.dynamicTest(
                            Checkout.home().relativize(file).toString(),
                            () -> assertNone(findings));
                })
                .toList();
    }

    /** What is wrong with a notebook. */
    interface Check {
        List<Finding> findings(Notebook notebook) throws Exception;
    }

    private static void assertNone(Future<List<Finding>> future) throws InterruptedException {
        try {
            assertNone(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotebookException told) {
                Assertions.fail(told.getMessage());
            }
            throw new CompletionException(e.getCause());
        }
    }

    static void assertNone(List<Finding> findings) {
        if (!findings.isEmpty()) {
            Assertions.fail(
                    findings.stream()
                            .map(Finding::toString)
                            .collect(Collectors.joining("\n", "\n", "")));
        }
    }
}
