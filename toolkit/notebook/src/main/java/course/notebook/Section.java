package course.notebook;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of a notebook: from a Markdown cell that begins with {@code ## } to the next such.
 *
 * @param cells its cells, the one with the heading first
 */
public record Section(Notebook notebook, List<Cell> cells) {

    public Section {
        cells = List.copyOf(cells);
    }

    /** The sections in order; the cells before the first belong to none. */
    public static List<Section> of(Notebook notebook) {
        List<List<Cell>> groups = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (beginsSection(cell)) {
                groups.add(new ArrayList<>());
            }
            if (!groups.isEmpty()) {
                groups.getLast().add(cell);
            }
        }
        return groups.stream().map(cells -> new Section(notebook, cells)).toList();
    }

    /** The cells before the first section: title, imports. */
    public static List<Cell> preamble(Notebook notebook) {
        return notebook.cells().stream().takeWhile(cell -> !beginsSection(cell)).toList();
    }

    private static boolean beginsSection(Cell cell) {
        return cell.isMarkdown() && cell.source().startsWith("## ");
    }

    /** The heading without its signs; may hold Markdown. */
    public String title() {
        return cells.getFirst().source().lines().findFirst().orElseThrow().substring(3).strip();
    }

    /** The rows of docs/source-map.csv that it shows. */
    public List<String> sourceIds() {
        return cells.getFirst().sourceIds();
    }

    public boolean hasCode() {
        return cells.stream().anyMatch(Cell::isCode);
    }

    /** The heading as JupyterLab makes an anchor of it. */
    public String anchor() {
        return title().replace("`", "").replaceAll("\\s+", "-");
    }
}
