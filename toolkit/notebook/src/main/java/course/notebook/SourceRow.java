package course.notebook;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A section of the documents that the course follows: one row of docs/source-map.csv.
 *
 * @param id e.g. {@code 000-10}
 * @param document the file it stands in
 * @param section what it is about
 * @param kind {@code code} when running code must show it, {@code concept} otherwise
 * @param java what Java has to show there
 */
public record SourceRow(String id, String document, String section, String kind, String java) {

    /** Whether a section must show it with code that runs. */
    public boolean needsCode() {
        return kind.equals("code");
    }

    /**
     * All rows, in order.
     *
     * @throws NotebookException when the file cannot be read
     */
    public static List<SourceRow> read(Path csv) {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<SourceRow> rows =
                new CsvMapper().readerFor(SourceRow.class).with(header).readValues(csv.toFile())) {
            return List.copyOf(rows.readAll());
        } catch (IOException e) {
            throw new NotebookException(csv + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
