package course.notebook.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import course.notebook.Cell;
import course.notebook.Finding;
import course.notebook.Notebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Metadata, ids, tags and layout of the file. */
public final class FormRules {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern RANDOM_ID =
            Pattern.compile("(?=.*\\d)[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?");
    private static final Set<String> TAGS = Set.of("lab", "preview", "raises-exception");
    private static final Set<String> COURSE_KEYS = Set.of("source", "output", "expect");
    private static final Set<String> OUTPUT_MODES = Set.of("same", "any-order", "varies");

    private final Set<String> sourceIds;
    private final List<Finding> findings = new ArrayList<>();

    public FormRules(Set<String> sourceIds) {
        this.sourceIds = sourceIds;
    }

    public List<Finding> check(Notebook notebook) {
        checkKernel(notebook);
        if (!notebook.text().equals(notebook.canonicalText())) {
            add(
                    notebook,
                    "format",
                    "its layout is not the one that JupyterLab saves",
                    "./course refresh it, or open and save it in JupyterLab.");
        }
        if (notebook.cells().isEmpty() || !notebook.cells().getFirst().source().startsWith("# ")) {
            add(notebook, "title", "its first cell is no title", "Begin it with `# Title`.");
        }
        Set<String> ids = new HashSet<>();
        for (Cell cell : notebook.cells()) {
            checkId(cell, ids);
            checkTags(cell);
            checkCourse(cell);
            if (cell.source().isBlank()) {
                add(cell, "empty", "the cell is empty", "Remove it.");
            }
        }
        return List.copyOf(findings);
    }

    private void checkKernel(Notebook notebook) {
        var kernel = notebook.metadata().path("kernelspec");
        boolean right =
                kernel.path("name").asText().equals("java")
                        && kernel.path("language").asText().equals("java")
                        && kernel.path("display_name").asText().equals("Java 25");
        if (!right) {
            add(
                    notebook,
                    "kernelspec",
                    "metadata.kernelspec is " + kernel,
                    "Write {\"display_name\": \"Java 25\", \"language\": \"java\", \"name\":"
                            + " \"java\"}.");
        }
    }

    private void checkId(Cell cell, Set<String> ids) {
        if (!ids.add(cell.id())) {
            add(cell, "cell-id", "another cell has the same id", "Give each cell its own.");
        }
        if (!ID.matcher(cell.id()).matches()) {
            add(cell, "cell-id", "the id is no id", "Use letters, digits, - and _, 64 at most.");
        }
        if (RANDOM_ID.matcher(cell.id()).matches()) {
            add(
                    cell,
                    "cell-id",
                    "the id was made by a machine",
                    "Give it a short readable one that says what the cell shows.");
        }
    }

    private void checkTags(Cell cell) {
        for (String tag : cell.tags()) {
            if (!TAGS.contains(tag)) {
                add(cell, "tags", "unknown tag " + tag, "Known: lab, preview, raises-exception.");
            } else if (!cell.isCode()) {
                add(cell, "tags", "tag " + tag + " on a cell without code", "Remove it.");
            }
        }
    }

    private void checkCourse(Cell cell) {
        ObjectNode course = cell.course();
        course.fieldNames()
                .forEachRemaining(key -> {
                    if (!COURSE_KEYS.contains(key)) {
                        add(
                                cell,
                                "metadata",
                                "unknown metadata.course." + key,
                                "Known: source, output, expect.");
                    }
                });
        if (!OUTPUT_MODES.contains(course.path("output").asText("same"))) {
            add(cell, "metadata", "unknown metadata.course.output", "same, any-order or varies.");
        }
        if (course.has("source") && !(cell.isMarkdown() && cell.source().startsWith("## "))) {
            add(
                    cell,
                    "metadata",
                    "source ids on a cell that begins no section",
                    "Move them to the section's first cell, which begins with `## `.");
        }
        for (String id : cell.sourceIds()) {
            if (!sourceIds.contains(id)) {
                add(cell, "source-id", "docs/source-map.csv has no row " + id, "Correct the id.");
            }
        }
    }

    private void add(Cell cell, String rule, String what, String mend) {
        findings.add(Finding.in(cell, 0, rule, what, mend));
    }

    private void add(Notebook notebook, String rule, String what, String mend) {
        findings.add(new Finding(notebook.file().toString(), rule, what, mend));
    }
}
