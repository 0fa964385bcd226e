package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A notebook in nbformat 4.5. Never changed: the {@code with…} methods copy. Safe for use by
 * several threads.
 *
 * <p>Unknown fields and the order of all fields are kept. {@link #text()} of a notebook that was
 * read and not touched is what was read, byte for byte; else it has JupyterLab's own formatting.
 *
 * @param file where it stands, for messages and for the working directory of its cells
 * @param fields the whole file but for its cells
 * @param cells the cells in order
 * @param text what was read, or the text that {@link #write} would write
 */
public record Notebook(Path file, ObjectNode fields, List<Cell> cells, String text) {

    public Notebook {
        cells = List.copyOf(cells);
    }

    /**
     * Reads a notebook.
     *
     * @throws NotebookException naming the file, and where known cell and line, when it is missing,
     *     empty, not JSON, not nbformat 4.5 or later, or has a cell without an id
     */
    public static Notebook read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new NotebookException(file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new NotebookException(
                    file + ": not UTF-8 text, so not a notebook; restore it (git checkout)", e);
        } catch (IOException e) {
            throw new NotebookException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The notebook in a text; {@code file} is used in messages only. */
    public static Notebook parse(Path file, String text) {
        if (text.isBlank()) {
            throw new NotebookException(
                    file + ": the file is empty; restore it (git checkout) or delete it");
        }
        if (!(NotebookJson.parse(text, file.toString()) instanceof ObjectNode root)
                || !root.path("cells").isArray()) {
            throw new NotebookException(
                    file + ": not a notebook: the JSON has no list of \"cells\"");
        }
        requireFormat(file, root);
        return new Notebook(file, root, cellsOf(file, root), text);
    }

    private static void requireFormat(Path file, ObjectNode root) {
        int major = root.path("nbformat").asInt();
        int minor = root.path("nbformat_minor").asInt();
        if (major != 4 || minor < 5) {
            throw new NotebookException(
                    file
                            + ": nbformat "
                            + major
                            + "."
                            + minor
                            + "; 4.5 is needed. Open it in JupyterLab 4 and save it.");
        }
    }

    private static List<Cell> cellsOf(Path file, ObjectNode root) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode json : root.path("cells")) {
            int number = cells.size() + 1;
            if (!(json instanceof ObjectNode object)) {
                throw new NotebookException(file + ", cell " + number + ": not a JSON object");
            }
            if (!object.path("id").isTextual() || object.path("id").textValue().isBlank()) {
                throw new NotebookException(
                        file
                                + ", cell "
                                + number
                                + ": has no id, which nbformat 4.5 asks of each cell. Add a short"
                                + " readable \"id\", or save the notebook in JupyterLab.");
            }
            cells.add(new Cell(file, cells.size(), object));
        }
        return cells;
    }

    /** The cell with that id. */
    public Optional<Cell> cell(String id) {
        return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
    }

    /** The first cell with that nbgrader {@code grade_id}. */
    public Optional<Cell> gradedCell(String gradeId) {
        return cells.stream().filter(cell -> cell.gradeId().equals(gradeId)).findFirst();
    }

    public List<Cell> codeCells() {
        return cells.stream().filter(Cell::isCode).toList();
    }

    /** The metadata of the whole notebook, empty when there is none. */
    public ObjectNode metadata() {
        return fields.path("metadata") instanceof ObjectNode object ? object : fields.objectNode();
    }

    /** The same notebook with other cells, formatted as JupyterLab would save it. */
    public Notebook withCells(List<Cell> cells) {
        ObjectNode root = fields.objectNode();
        fields.properties()
                .forEach(field ->
                        root.set(
                                field.getKey(),
                                field.getKey().equals("cells")
                                        ? arrayOf(cells)
                                        : field.getValue()));
        return new Notebook(file, root, cellsOf(file, root), NotebookJson.format(root));
    }

    private ArrayNode arrayOf(List<Cell> cells) {
        ArrayNode array = fields.arrayNode();
        cells.forEach(cell -> array.add(cell.json()));
        return array;
    }

    /** The same notebook with one cell replaced by another of the same index. */
    public Notebook withCell(Cell cell) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(cell.index(), cell);
        return withCells(changed);
    }

    /** The text that JupyterLab would save: sorted keys, one space of indent. */
    public String canonicalText() {
        return NotebookJson.format(NotebookJson.sorted(fields));
    }

    /** The same notebook in {@link #canonicalText()}. */
    public Notebook canonical() {
        return parse(file, canonicalText());
    }

    /**
     * Writes the notebook; the old file stays whole until the new one is.
     *
     * @throws NotebookException when the file cannot be written
     */
    public void write(Path target) {
        try {
            Path whole = target.resolveSibling("." + target.getFileName() + ".tmp");
            try {
                Files.writeString(whole, text);
                Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new NotebookException(target + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
