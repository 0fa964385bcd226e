package course.grader.report;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import course.grader.SimilarPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The pairs of alike answers that were found last, in {@code similarity/pairs.csv}, with the tool's
 * own reports beside it.
 */
public final class SimilarPairs {

    private static final CsvMapper CSV = new CsvMapper();

    private SimilarPairs() {}

    /** Puts these in the place of the last. */
    public static void write(Path folder, List<SimilarPair> pairs, List<Path> reports)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve("similarity"));
        StringBuilder text = new StringBuilder("exercise,first,second,similarity,tokens\n");
        for (SimilarPair pair : pairs.stream().sorted(SimilarPair.MOST_ALIKE_FIRST).toList()) {
            text.append(
                    CsvFiles.line(
                            List.of(
                                    pair.exercise(),
                                    CsvFiles.text(pair.first()),
                                    CsvFiles.text(pair.second()),
                                    String.format(Locale.ROOT, "%.3f", pair.similarity()),
                                    Integer.toString(pair.tokens()))));
        }
        for (Path report : reports) {
            Files.copy(
                    report,
                    place.resolve(report.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path part = place.resolve("pairs.csv.part");
        Files.writeString(part, text);
        Files.move(part, place.resolve("pairs.csv"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Those of the last comparison, the most alike first; none if there was none. */
    static List<SimilarPair> read(Path folder) throws IOException {
        Path file = folder.resolve("similarity/pairs.csv");
        List<SimilarPair> pairs = new ArrayList<>();
        if (Files.notExists(file)) {
            return pairs;
        }
        try (MappingIterator<String[]> rows =
                CSV.readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(file.toFile())) {
            rows.next();
            while (rows.hasNext()) {
                String[] row = rows.next();
                pairs.add(
                        new SimilarPair(
                                row[0],
                                row[1],
                                row[2],
                                Double.parseDouble(row[3]),
                                Integer.parseInt(row[4])));
            }
        }
        return pairs;
    }
}
