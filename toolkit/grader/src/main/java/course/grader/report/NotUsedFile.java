package course.grader.report;

import course.grader.NotUsed;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code not-used.csv}: a row for each file that was found and not judged. */
final class NotUsedFile {

    private NotUsedFile() {}

    static void write(Path file, List<NotUsed> notUsed) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(CsvFiles.line(List.of("student", "place", "kind", "reason")));
            for (NotUsed each : notUsed) {
                out.write(
                        CsvFiles.line(
                                List.of(
                                        CsvFiles.text(each.student()),
                                        CsvFiles.text(each.place()),
                                        each.kind().name().toLowerCase(Locale.ROOT),
                                        CsvFiles.text(each.reason()))));
            }
        }
    }
}
