package course.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a notebook that somebody else saved says: whatever Jupyter opens, in nbformat 4.0 to 5, with
 * ids or without, with {@code NaN} or a field twice (the last one counts, as in Python). Outputs,
 * attachments and the state of widgets are read past, so that memory grows with the cells' texts
 * alone. The course's own files are read by {@link Notebook}, which is strict. Never changed.
 *
 * @param metadata of the whole notebook: its part {@code course} and nothing else
 * @param cells in order, with id, type, source, and what course and nbgrader say in their metadata;
 *     source lines end with {@code \n}
 */
public record ForeignNotebook(ObjectNode metadata, List<Cell> cells) {

    /** More characters of source are nobody's homework. */
    private static final int LONGEST = 8_000_000;

    /** Counted besides for each cell, so that many empty ones fill no memory. */
    private static final int OF_A_CELL = 300;

    private static final Set<String> KEPT_OF_METADATA = Set.of("course", "nbgrader", "id", "tags");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                    .build();

    public ForeignNotebook {
        cells = List.copyOf(cells);
    }

    /**
     * Reads one; the reader is left open.
     *
     * @param name the file's, for messages
     * @throws NotebookException saying what to do when it is not a notebook, cut off or damaged
     * @throws IOException when it cannot be read
     */
    public static ForeignNotebook read(Path name, Reader text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            return new Reading(name, parser).notebook();
        } catch (JsonEOFException e) {
            throw new NotebookException(
                    name
                            + ": the file ends in the middle: it was cut off when it was saved or"
                            + " sent. Save it again and hand in the whole file.",
                    e);
        } catch (StreamConstraintsException e) {
            throw new NotebookException(
                    name + ": its JSON is too large or too deep for a notebook of the course.", e);
        } catch (CharacterCodingException e) {
            throw e;
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new NotebookException(
                    name
                            + ": line "
                            + line
                            + ": this is not the JSON of a notebook; the file was damaged, perhaps"
                            + " when it was merged or edited as text. Mend that line until Jupyter"
                            + " opens it, or fetch a fresh copy with ./course reset and paste your"
                            + " answer in.",
                    e);
        }
    }

    public List<Cell> codeCells() {
        return cells.stream().filter(Cell::isCode).toList();
    }

    /** The exercise that the notebook says it is for, or nothing. */
    public String exercise() {
        return metadata.path("course").path("exercise").asText("");
    }

    private static final class Reading {
        private final Path name;
        private final JsonParser parser;
        private final List<Cell> cells = new ArrayList<>();
        private ObjectNode metadata = NODES.objectNode();
        private boolean hasCells;
        private int format = 4;
        private long length;

        Reading(Path name, JsonParser parser) {
            this.name = name;
            this.parser = parser;
        }

        ForeignNotebook notebook() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotebookException(
                        name + ": not a notebook: it has no JSON object. Hand in the .ipynb file.");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "metadata" -> metadata = kept(KEPT_OF_METADATA);
                    case "nbformat" -> format = parser.getValueAsInt(4);
                    case "cells" -> {
                        hasCells = value == JsonToken.START_ARRAY;
                        cells.clear();
                        readCells();
                    }
                    default -> parser.skipChildren();
                }
            }
            if (!hasCells) {
                throw new NotebookException(
                        name
                                + (format < 4
                                        ? ": nbformat "
                                                + format
                                                + " is older than 4. Open it in Jupyter and save"
                                                + " it, which makes it new."
                                        : ": not a notebook: the JSON has no list of \"cells\"."
                                                + " Hand in the .ipynb file."));
            }
            return new ForeignNotebook(metadata, cells);
        }

        private void readCells() throws IOException {
            if (!hasCells) {
                parser.skipChildren();
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    cells.add(new Cell(name, cells.size(), cell()));
                } else {
                    parser.skipChildren();
                }
            }
        }

        private ObjectNode cell() throws IOException {
            ObjectNode cell = NODES.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "id", "cell_type" -> cell.put(field, parser.getValueAsString(""));
                    case "metadata" -> cell.set(field, kept(KEPT_OF_METADATA));
                    case "source" -> cell.put(field, source());
                    default -> parser.skipChildren();
                }
            }
            count(OF_A_CELL + cell.path("source").asText().length());
            return cell;
        }

        private String source() throws IOException {
            StringBuilder text = new StringBuilder();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    text.append(parser.getValueAsString(""));
                    parser.skipChildren();
                    requireShort(text.length());
                }
            } else {
                text.append(parser.getValueAsString(""));
                parser.skipChildren();
            }
            return text.toString().replace("\r\n", "\n").replace('\r', '\n');
        }

        private void count(long more) {
            length += more;
            requireShort(0);
        }

        private void requireShort(long begun) {
            if (length + begun > LONGEST) {
                throw new NotebookException(
                        name
                                + ": its cells hold more than "
                                + LONGEST / 1_000_000
                                + " million characters of source; an answer is far shorter.");
            }
        }

        /** Those fields of the object that begins here, whole. */
        private ObjectNode kept(Set<String> names) throws IOException {
            ObjectNode kept = NODES.objectNode();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return kept;
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                if (names.contains(field)) {
                    kept.set(field, tree());
                } else {
                    parser.skipChildren();
                }
            }
            return kept;
        }

        private JsonNode tree() throws IOException {
            return switch (parser.currentToken()) {
                case START_OBJECT -> {
                    ObjectNode object = NODES.objectNode();
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        String field = parser.currentName();
                        parser.nextToken();
                        object.set(field, tree());
                        count(field.length() + 50);
                    }
                    yield object;
                }
                case START_ARRAY -> {
                    var array = NODES.arrayNode();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        array.add(tree());
                    }
                    yield array;
                }
                default -> {
                    String text = parser.getValueAsString("");
                    count(text.length() + 50);
                    yield NODES.textNode(text);
                }
            };
        }
    }
}
