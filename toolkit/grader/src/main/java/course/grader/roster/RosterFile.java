package course.grader.roster;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the table that a roster is: UTF-8, with a head, its fields separated by commas, semicolons
 * or tabs.
 */
final class RosterFile {

    private static final CsvFactory CSV =
            CsvFactory.builder()
                    .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                    .enable(CsvParser.Feature.TRIM_SPACES)
                    .build();

    private final Path file;
    private final List<Record> records = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private RosterFile(Path file) {
        this.file = file;
    }

    /**
     * A row by its columns; several values of one column are all there.
     *
     * @param line from 1
     */
    record Record(int line, Map<Column, List<String>> values) {
        /** The first that is said, or nothing. */
        String first(Column column) {
            return all(column).stream().findFirst().orElse("");
        }

        List<String> all(Column column) {
            return values.getOrDefault(column, List.of());
        }
    }

    private record Row(int line, List<String> fields) {}

    /**
     * @throws BadInput if it is no table, or one without names
     */
    static RosterFile read(Path file) throws IOException {
        var table = new RosterFile(file);
        String text = table.text();
        List<Row> rows = table.rows(text);
        if (rows.isEmpty()) {
            throw new BadInput(
                    file + " is empty. Its first line names the columns: id,name,email.");
        }
        List<Column> columns = table.columns(rows.getFirst());
        for (Row each : rows.subList(1, rows.size())) {
            table.add(each, columns);
        }
        return table;
    }

    List<Record> records() {
        return records;
    }

    /** What a teacher should know, each with its line. */
    List<String> notes() {
        return notes;
    }

    private String text() throws IOException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    file
                            + " is not UTF-8 text, so names would be read wrongly. Save it from"
                            + " your spreadsheet as \"CSV UTF-8\".");
        }
    }

    private List<Row> rows(String text) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            List<String> fields = new ArrayList<>();
            int line = 1;
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                if (next == JsonToken.VALUE_STRING) {
                    if (fields.isEmpty()) {
                        line = parser.currentTokenLocation().getLineNr();
                    }
                    fields.add(parser.getText());
                } else if (next == JsonToken.END_ARRAY && !fields.isEmpty()) {
                    rows.add(new Row(line, List.copyOf(fields)));
                    fields.clear();
                }
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadInput(
                    at(line) + "this is no CSV (" + e.getOriginalMessage() + "). Is a quote open?");
        }
        return rows;
    }

    /** Spreadsheets of many countries write semicolons. */
    private static char separator(String text) {
        String head = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char most = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(head, each) > count(head, most)) {
                most = each;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    /** The meaning of each column; null where it has none. */
    private List<Column> columns(Row head) {
        List<Column> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (String title : head.fields()) {
            Column column = Column.called(title).orElse(null);
            if (column == null && !title.isBlank()) {
                unknown.add("\"" + PersonName.clean(title) + "\"");
            } else if (column != null && !seen.add(column) && !column.mayComeTwice()) {
                throw new BadInput(
                        at(head.line())
                                + "two columns mean \""
                                + column.title()
                                + "\". Leave one of them.");
            }
            columns.add(column);
        }
        if (!seen.contains(Column.ID)
                && !seen.contains(Column.NAME)
                && !(seen.contains(Column.FIRST) && seen.contains(Column.LAST))) {
            throw new BadInput(
                    at(head.line())
                            + "no column is called \"id\" or \"name\". The first line names the"
                            + " columns: id,name,aliases,email,team,extension,repository.");
        }
        if (!unknown.isEmpty()) {
            notes.add(
                    at(head.line())
                            + (unknown.size() == 1 ? "the column " : "the columns ")
                            + String.join(", ", unknown)
                            + (unknown.size() == 1 ? " is" : " are")
                            + " not known and not used.");
        }
        return columns;
    }

    private void add(Row row, List<Column> columns) {
        if (row.fields().getFirst().matches("(?i) *points possible.*")) {
            return; // The second row of Canvas's table.
        }
        Map<Column, List<String>> values = new EnumMap<>(Column.class);
        for (int i = 0; i < row.fields().size(); i++) {
            String value = row.fields().get(i).strip();
            if (i >= columns.size() && !value.isEmpty()) {
                notes.add(
                        at(row.line())
                                + "there are more fields than columns; the rest was not used.");
                break;
            }
            if (i < columns.size() && columns.get(i) != null && !value.isEmpty()) {
                values.computeIfAbsent(columns.get(i), c -> new ArrayList<>()).add(value);
            }
        }
        if (!values.isEmpty()) {
            records.add(new Record(row.line(), values));
        }
    }

    /** The beginning of a sentence about a line. */
    String at(int line) {
        return file.getFileName() + ", line " + line + ": ";
    }
}
