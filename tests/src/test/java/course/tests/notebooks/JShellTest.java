package course.tests.notebooks;

import course.notebook.Cell;
import course.notebook.CellRun;
import course.notebook.Finding;
import course.notebook.Notebook;
import course.notebook.NotebookRun;
import course.notebook.NotebookRunner;
import course.notebook.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every notebook, cell by cell, through the JShell API. */
@DisplayName("Through the JShell API")
@Execution(ExecutionMode.CONCURRENT)
class JShellTest {

    private static final Consumer<CellRun> QUIET = run -> {};

    @TestFactory
    @DisplayName("a notebook runs, prints what is committed and leaves nothing running")
    List<DynamicTest> topToBottom() {
        boolean full = Boolean.getBoolean("course.full");
        return Notebooks.each(
                Notebooks.all().stream().filter(file -> full || !isLong(file)).toList(),
                notebook -> {
                    NotebookRun run =
                            NotebookRun.of(notebook, Notebooks.kernel(), cell -> true, QUIET);
                    return both(run.problems(), run.differences());
                });
    }

    /** A third of the time; without {@code --full} they run in the real kernel only. */
    private static boolean isLong(Path notebook) {
        return notebook.getFileName().toString().matches("(02|11|13)-.*");
    }

    @TestFactory
    @Tag("full")
    @DisplayName("a notebook runs twice in a row in one kernel")
    List<DynamicTest> twice() {
        return Notebooks.each(
                Notebooks.all(),
                notebook -> {
                    try (NotebookRunner runner = start(notebook)) {
                        NotebookRun first = NotebookRun.of(notebook, runner, cell -> true, QUIET);
                        NotebookRun second = NotebookRun.of(notebook, runner, cell -> true, QUIET);
                        return both(
                                first.problems(), both(second.problems(), second.differences()));
                    }
                });
    }

    @TestFactory
    @Tag("full")
    @DisplayName("each section runs after a restart, with only what stands before the first")
    List<DynamicTest> sectionBySection() {
        return Notebooks.each(
                Notebooks.all(),
                notebook -> {
                    List<Finding> findings = new ArrayList<>();
                    for (Section section : Section.of(notebook)) {
                        if (section.hasCode()) {
                            findings.addAll(alone(notebook, section));
                        }
                    }
                    return findings;
                });
    }

    private static List<Finding> alone(Notebook notebook, Section section) {
        List<Cell> cells =
                Stream.concat(Section.preamble(notebook).stream(), section.cells().stream())
                        .toList();
        try (NotebookRunner runner = start(notebook)) {
            return NotebookRun.of(notebook, runner, cells::contains, QUIET).problems();
        }
    }

    private static NotebookRunner start(Notebook notebook) {
        return NotebookRunner.start(Notebooks.kernel(), notebook.file().getParent());
    }

    private static List<Finding> both(List<Finding> some, List<Finding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
