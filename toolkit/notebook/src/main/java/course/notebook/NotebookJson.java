package course.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON as JupyterLab writes it: one space of indent a level, non-ASCII letters as they are, a
 * newline at the end. Invariant: what is in this form comes back from {@link #parse} and {@link
 * #format} with the same bytes, so a float keeps its digits as text instead of becoming a double.
 */
final class NotebookJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(200_000_000).build())
                    .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NotebookJson() {}

    /**
     * The tree of a JSON text.
     *
     * @throws NotebookException naming {@code where} and the line when it is not one JSON value
     */
    static JsonNode parse(String text, String where) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonNode tree = value(parser);
            if (parser.nextToken() != null) {
                throw new NotebookException(
                        where
                                + ": line "
                                + parser.currentLocation().getLineNr()
                                + ": something follows the end of the JSON; was the file merged by"
                                + " hand? Restore it (git checkout) or repair that line.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new NotebookException(
                    where
                            + ": line "
                            + line
                            + ": not valid JSON: "
                            + e.getOriginalMessage()
                            + ". Restore the file (git checkout) or repair that line.",
                    e);
        } catch (IOException e) {
            throw new NotebookException(where + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.rawValueNode(new RawValue(parser.getText()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** The same tree with the fields of each object sorted by name, as nbformat saves them. */
    static JsonNode sorted(JsonNode tree) {
        return switch (tree) {
            case ObjectNode object -> {
                ObjectNode copy = NODES.objectNode();
                object.properties().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(field -> copy.set(field.getKey(), sorted(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = NODES.arrayNode();
                array.forEach(element -> copy.add(sorted(element)));
                yield copy;
            }
            default -> tree;
        };
    }

    /** The digits of a number as they stood in the text. */
    static String number(JsonNode number) {
        return number instanceof POJONode raw
                ? String.valueOf(((RawValue) raw.getPojo()).rawValue())
                : number.asText();
    }

    /** The text of a tree, ending with a newline. */
    static String format(JsonNode tree) {
        StringBuilder out = new StringBuilder();
        write(tree, 0, out);
        return out.append('\n').toString();
    }

    private static void write(JsonNode node, int depth, StringBuilder out) {
        switch (node) {
            case ObjectNode object -> writeObject(object, depth, out);
            case ArrayNode array -> writeArray(array, depth, out);
            default -> {
                if (node.isTextual()) {
                    writeString(node.textValue(), out);
                } else {
                    out.append(number(node));
                }
            }
        }
    }

    private static void writeObject(ObjectNode object, int depth, StringBuilder out) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            newLine(out.append(separator), depth + 1);
            writeString(field.getKey(), out);
            out.append(": ");
            write(field.getValue(), depth + 1, out);
            separator = ",";
        }
        newLine(out, depth);
        out.append('}');
    }

    private static void writeArray(ArrayNode array, int depth, StringBuilder out) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<JsonNode> elements = array.elements();
        while (elements.hasNext()) {
            newLine(out, depth + 1);
            write(elements.next(), depth + 1, out);
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        newLine(out, depth);
        out.append(']');
    }

    private static void newLine(StringBuilder out, int depth) {
        out.append('\n').repeat(' ', depth);
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
