package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.notebook.Notebook;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The two notebooks of an exercise in the form that all of them have: the same cells, but for the
 * answer and for what explains it in the solution.
 *
 * @param template the text of a file of the skeleton, by its name
 */
record ExerciseSkeleton(String name, UnaryOperator<String> template) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int POINTS = 3;

    String starter() {
        return text(notebook("Starter.java.txt"));
    }

    String solution() {
        ObjectNode solved = notebook("Solved.java.txt");
        markdown(solved, "solution-why", "why.md");
        return text(solved);
    }

    private ObjectNode notebook(String answer) {
        ObjectNode notebook = JSON.createObjectNode();
        notebook.putArray("cells");
        markdown(notebook, "title", "title.md");
        markdown(notebook, "task", "task.md");
        answer(notebook, answer);
        markdown(notebook, "play-text", "play.md");
        code(notebook, "play", template.apply("Play.java.txt"));
        markdown(notebook, "check-text", "check.md");
        lab(code(notebook, "check", "check(\"" + name.substring(0, 2) + "\");"));
        cell(
                notebook,
                "markdown",
                "hint-text",
                "Stuck? Each run of the next cell gives one hint more.");
        lab(code(notebook, "hint", "hint(\"" + name.substring(0, 2) + "\");"));
        metadata(notebook.putObject("metadata"));
        return notebook.put("nbformat", 4).put("nbformat_minor", 5);
    }

    private void metadata(ObjectNode metadata) {
        ObjectNode course = metadata.putObject("course").put("exercise", name);
        ArrayNode hints = course.putArray("hints");
        for (String hint :
                List.of(
                        "TODO: a question that points at the place.",
                        "TODO: the rule that is broken there.",
                        "TODO: the cure in words, short of the code.")) {
            hints.add(hint);
        }
        metadata.putObject("kernelspec")
                .put("display_name", "Java 25")
                .put("language", "java")
                .put("name", "java");
        metadata.putObject("language_info")
                .put("file_extension", ".java")
                .put("mimetype", "text/x-java-source")
                .put("name", "java");
    }

    private void answer(ObjectNode notebook, String file) {
        code(notebook, "answer", template.apply(file).stripTrailing())
                .withObject("/metadata/nbgrader")
                .put("cell_type", "code")
                .put("grade", true)
                .put("grade_id", "answer")
                .put("locked", false)
                .put("points", POINTS)
                .put("schema_version", 3)
                .put("solution", true)
                .put("task", false);
    }

    private static void lab(ObjectNode cell) {
        cell.withArray("/metadata/tags").add("lab");
    }

    private void markdown(ObjectNode notebook, String id, String file) {
        cell(notebook, "markdown", id, template.apply(file).stripTrailing());
    }

    private static ObjectNode code(ObjectNode notebook, String id, String source) {
        ObjectNode cell = cell(notebook, "code", id, source.stripTrailing());
        cell.putNull("execution_count");
        cell.putArray("outputs");
        return cell;
    }

    private static ObjectNode cell(ObjectNode notebook, String type, String id, String source) {
        ObjectNode cell = notebook.withArray("cells").addObject();
        cell.put("cell_type", type).put("id", id).putObject("metadata");
        ArrayNode lines = cell.putArray("source");
        source.lines().forEach(line -> lines.add(line + "\n"));
        int last = lines.size() - 1;
        lines.set(last, JSON.getNodeFactory().textNode(lines.get(last).asText().stripTrailing()));
        return cell;
    }

    /** In JupyterLab's own formatting. */
    private String text(ObjectNode notebook) {
        return Notebook.parse(Path.of(name + ".ipynb"), notebook.toString()).canonicalText();
    }
}
