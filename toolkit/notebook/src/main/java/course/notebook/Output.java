package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One output of a code cell. Immutable; the JSON form has its keys sorted, as nbformat does. */
public sealed interface Output {

    /** The output as it stands in a notebook. */
    ObjectNode json();

    /**
     * What was printed.
     *
     * @param name {@code stdout} or {@code stderr}
     */
    record Stream(String name, String text) implements Output {
        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("name", name).put("output_type", "stream");
            json.set("text", Cell.lines(text, json.arrayNode()));
            return json;
        }
    }

    /** What {@code display(…)} showed: MIME type to text. */
    record Display(Map<String, String> data, ObjectNode metadata) implements Output {
        public Display {
            data = new TreeMap<>(data);
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.set("data", bundle(data));
            json.set("metadata", metadata);
            return json.put("output_type", "display_data");
        }
    }

    /** The value of the cell's last expression: MIME type to text. */
    record Result(Map<String, String> data, ObjectNode metadata, int executionCount)
            implements Output {
        public Result {
            data = new TreeMap<>(data);
        }

        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.set("data", bundle(data));
            json.put("execution_count", executionCount);
            json.set("metadata", metadata);
            return json.put("output_type", "execute_result");
        }
    }

    /** The exception that ended the cell. */
    record Failure(String name, String message, List<String> traceback) implements Output {
        @Override
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("ename", name).put("evalue", message).put("output_type", "error");
            traceback.forEach(json.putArray("traceback")::add);
            return json;
        }
    }

    /** Adds an output; text that goes on where the last one ended joins it, as in JupyterLab. */
    static void append(List<Output> outputs, Output next) {
        if (next instanceof Stream(String name, String more)
                && !outputs.isEmpty()
                && outputs.getLast() instanceof Stream(String last, String text)
                && last.equals(name)) {
            outputs.set(outputs.size() - 1, new Stream(name, text + more));
        } else {
            outputs.add(next);
        }
    }

    /** For outputs that carry none. */
    static ObjectNode noMetadata() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The output that a notebook's JSON holds. */
    static Output of(ObjectNode json) {
        return switch (json.path("output_type").asText()) {
            case "stream" -> new Stream(json.path("name").asText(), Cell.joined(json.path("text")));
            case "display_data", "update_display_data" -> new Display(data(json), metadata(json));
            case "execute_result" ->
                    new Result(data(json), metadata(json), json.path("execution_count").asInt());
            case "error" -> {
                List<String> traceback = new ArrayList<>();
                json.path("traceback").forEach(line -> traceback.add(line.asText()));
                yield new Failure(
                        json.path("ename").asText(), json.path("evalue").asText(), traceback);
            }
            default ->
                    throw new NotebookException(
                            "unknown output_type \"" + json.path("output_type").asText() + "\"");
        };
    }

    private static Map<String, String> data(ObjectNode json) {
        Map<String, String> data = new LinkedHashMap<>();
        json.path("data")
                .properties()
                .forEach(entry ->
                        data.put(
                                entry.getKey(),
                                isJson(entry.getKey())
                                        ? NotebookJson.format(entry.getValue())
                                        : Cell.joined(entry.getValue())));
        return data;
    }

    private static ObjectNode metadata(ObjectNode json) {
        return json.path("metadata") instanceof ObjectNode object ? object : json.objectNode();
    }

    private static ObjectNode bundle(Map<String, String> data) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        data.forEach((type, text) -> {
            JsonNode value =
                    isJson(type)
                            ? NotebookJson.parse(text, type)
                            : Cell.lines(text, json.arrayNode());
            json.set(type, value);
        });
        return json;
    }

    private static boolean isJson(String mimeType) {
        return mimeType.equals("application/json") || mimeType.endsWith("+json");
    }
}
