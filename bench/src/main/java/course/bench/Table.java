package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one measurement found. Immutable.
 *
 * <p>A cell is a number, a text, or null where there is nothing to say. Numbers stay numbers in the
 * JSON and are written with separators for people.
 *
 * @param title a few words
 * @param columns the heads, each with its unit: {@code "time to verdict, ms"}
 * @param rows as many cells each as there are columns
 * @param notes sentences that stand below it
 */
public record Table(
        String title, List<String> columns, List<List<Object>> rows, List<String> notes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row of " + row.size() + " for " + columns.size() + " columns");
            }
        }
    }

    /** Aligned columns, for a terminal. */
    public String text() {
        List<List<String>> lines = new ArrayList<>(List.of(columns));
        rows.forEach(row -> lines.add(row.stream().map(Table::written).toList()));
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        var text = new StringBuilder(title).append('\n');
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                text.append("  ")
                        .append(numeric(i) ? padding + line.get(i) : line.get(i) + padding);
            }
            text.append('\n');
        }
        notes.forEach(note -> text.append("  ").append(note).append('\n'));
        return text.toString();
    }

    /** For a page: a heading of the third level, a table, the notes. */
    public String markdown() {
        var text = new StringBuilder("### ").append(title).append("\n\n");
        line(text, columns);
        text.append('|');
        for (int i = 0; i < columns.size(); i++) {
            text.append(numeric(i) ? " ---: |" : " --- |");
        }
        text.append('\n');
        rows.forEach(row -> line(text, row.stream().map(Table::written).toList()));
        notes.forEach(note -> text.append("\n").append(note).append('\n'));
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        text.append('\n');
    }

    ObjectNode json() {
        ObjectNode table = JSON.createObjectNode().put("title", title);
        ArrayNode list = table.putArray("rows");
        for (List<Object> row : rows) {
            ObjectNode cells = list.addObject();
            for (int i = 0; i < columns.size(); i++) {
                cells.set(columns.get(i), JSON.valueToTree(row.get(i)));
            }
        }
        notes.forEach(table.putArray("notes")::add);
        return table;
    }

    private boolean numeric(int column) {
        return rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell == null || cell instanceof Number)
                && rows.stream().anyMatch(row -> row.get(column) != null);
    }

    /** Whole numbers as they are, others with the digits that say something. */
    private static String written(Object cell) {
        return switch (cell) {
            case null -> "";
            case Double d when Math.abs(d) >= 100 -> String.format(Locale.ROOT, "%,.0f", d);
            case Double d -> String.format(Locale.ROOT, "%.2f", d);
            case Long l -> String.format(Locale.ROOT, "%,d", l);
            case Integer i -> String.format(Locale.ROOT, "%,d", i);
            default -> cell.toString();
        };
    }
}
