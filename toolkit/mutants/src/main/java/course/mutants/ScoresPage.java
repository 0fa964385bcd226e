package course.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The document with a row for each exercise; a run renews the rows of the exercises it judged. */
public final class ScoresPage {

    private static final String ROW = "| %s | %d | %d | %d | %d | %d | %d | %d | %s |";

    /** Of fewer a share says nothing. */
    private static final int FEWEST = 20;

    private ScoresPage() {}

    /**
     * Writes it.
     *
     * @param file may not exist yet
     */
    public static void write(Path file, List<ExerciseScore> scores) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.matches("\\| \\d+-.*")) {
                    rows.put(line.split(" ")[1], line);
                }
            }
        }
        scores.forEach(score -> rows.put(score.exercise(), row(score)));
        try (InputStream head = ScoresPage.class.getResourceAsStream("mutants-head.md")) {
            Files.writeString(
                    file,
                    new String(head.readAllBytes(), StandardCharsets.UTF_8)
                            + String.join("\n", rows.values())
                            + "\n");
        }
    }

    private static String row(ExerciseScore score) {
        return String.format(
                Locale.ROOT,
                ROW,
                score.exercise(),
                score.mutants(),
                score.judged(),
                score.count(Fate.KILLED),
                score.count(Fate.UNDECIDED),
                score.count(Fate.NOT_JUDGED),
                score.equivalent().size(),
                score.survivors().size(),
                score.judged() < FEWEST
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f %%", score.percent()));
    }
}
