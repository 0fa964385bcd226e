package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One cell of a notebook: a view of its JSON, which is never changed (the {@code with…} methods
 * copy). Safe for use by several threads.
 *
 * @param notebook the file it stands in, for messages
 * @param index the place in the notebook, from 0
 * @param json the cell as it stands in the file, unknown fields and their order included
 */
public record Cell(Path notebook, int index, ObjectNode json) {

    /** The id that nbformat 4.5 gives each cell. */
    public String id() {
        return json.path("id").asText();
    }

    public boolean isCode() {
        return json.path("cell_type").asText().equals("code");
    }

    public boolean isMarkdown() {
        return json.path("cell_type").asText().equals("markdown");
    }

    /** The text of the cell; its lines end with {@code \n}, the last one usually with nothing. */
    public String source() {
        return joined(json.path("source"));
    }

    /** The metadata object, empty when there is none. */
    public ObjectNode metadata() {
        return json.path("metadata") instanceof ObjectNode object ? object : json.objectNode();
    }

    public List<String> tags() {
        return texts(metadata().path("tags"));
    }

    public boolean hasTag(String tag) {
        return tags().contains(tag);
    }

    /** Our own part of the metadata, {@code metadata.course}; empty when there is none. */
    public ObjectNode course() {
        return metadata().path("course") instanceof ObjectNode object ? object : json.objectNode();
    }

    /** The source ids that a section's first cell carries ({@code metadata.course.source}). */
    public List<String> sourceIds() {
        return texts(course().path("source"));
    }

    /** nbgrader's name of the cell, or an empty text. */
    public String gradeId() {
        return metadata().path("nbgrader").path("grade_id").asText("");
    }

    /** Its outputs; text that was stored in pieces is one output, as JupyterLab shows it. */
    public List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        for (JsonNode output : json.path("outputs")) {
            Output.append(outputs, Output.of((ObjectNode) output));
        }
        return List.copyOf(outputs);
    }

    /** The same cell with other source text. */
    public Cell withSource(String source) {
        ObjectNode copy = json.deepCopy();
        copy.set("source", lines(source, copy.arrayNode()));
        return new Cell(notebook, index, copy);
    }

    /** The same cell with the outputs of a run; {@code executionCount} null means "not run". */
    public Cell withOutputs(List<Output> outputs, Integer executionCount) {
        ObjectNode copy = json.deepCopy();
        copy.put("execution_count", executionCount);
        ArrayNode array = copy.putArray("outputs");
        outputs.forEach(output -> array.add(output.json()));
        return new Cell(notebook, index, copy);
    }

    /** "notebooks/04-x.ipynb, cell 7 (no-more-races)", counted from 1 as a person does. */
    public String where() {
        return notebook + ", cell " + (index + 1) + " (" + id() + ")";
    }

    /** {@link #where()} with a line of the source, counted from 1. */
    public String where(int line) {
        return where() + ", line " + line;
    }

    static String joined(JsonNode lines) {
        if (lines.isTextual()) {
            return lines.textValue();
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** nbformat's multi-line string: an array of lines, each but the last with its newline. */
    static ArrayNode lines(String text, ArrayNode array) {
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            array.add(text.substring(start, end));
            start = end;
        }
        return array;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
