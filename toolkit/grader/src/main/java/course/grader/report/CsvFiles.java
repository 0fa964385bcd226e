package course.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.roster.Person;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The marks as tables: plain (one row an exercise), Canvas's gradebook, and Moodle's two: the one
 * its gradebook imports, with a column to map for each exercise, and {@link MoodleWorksheet}. Every
 * value is quoted. A text that a spreadsheet would take for a formula gets a {@code '} before it,
 * as OWASP advises ("CSV injection"): names are the students' to choose. Numbers, times and what a
 * platform knows its students by are left as they are.
 *
 * <p>What has no points ({@link Mark#hasPoints}) says so in the plain table. In those of the
 * platforms it is left empty, which changes nothing there.
 */
final class CsvFiles implements AutoCloseable {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

    private final Map<String, Integer> maxima;
    private final BufferedWriter plain;
    private final BufferedWriter canvas;
    private final BufferedWriter moodle;
    private final MoodleWorksheet worksheet;

    CsvFiles(Path folder, AboutClass about) throws IOException {
        this.maxima = about.maxima();
        plain = Files.newBufferedWriter(folder.resolve("grades.csv"));
        canvas = Files.newBufferedWriter(folder.resolve("canvas.csv"));
        moodle = Files.newBufferedWriter(folder.resolve("moodle.csv"));
        worksheet = new MoodleWorksheet(folder, about.maxPoints());
        row(
                plain,
                List.of(
                        "student",
                        "exercise",
                        "points",
                        "max_points",
                        "verdict",
                        "kind",
                        "judged_points",
                        "days_late",
                        "attempts",
                        "submitted",
                        "overridden",
                        "comment"));
        List<String> head =
                new ArrayList<>(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
        head.addAll(maxima.keySet());
        row(canvas, head);
        List<String> possible = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
        maxima.values().forEach(points -> possible.add(points.toString()));
        row(canvas, possible);
        List<String> columns = new ArrayList<>(List.of("Username", "Full name"));
        maxima.keySet()
                .forEach(exercise -> columns.addAll(List.of(exercise, exercise + " feedback")));
        row(moodle, columns);
    }

    void add(ReportCard card) throws IOException {
        addPlain(card);
        addCanvas(card);
        addMoodle(card);
        worksheet.add(card);
    }

    private void addPlain(ReportCard card) throws IOException {
        for (Mark mark : card.marks().values()) {
            var attempt = mark.attempt();
            row(
                    plain,
                    List.of(
                            text(card.student()),
                            attempt.exercise(),
                            mark.shownPoints(),
                            "" + attempt.maxPoints(),
                            attempt.verdict(),
                            attempt.kind(),
                            "" + attempt.points(),
                            "" + mark.daysLate(),
                            "" + mark.attempts(),
                            mark.handedIn() ? attempt.submitted().toString() : "",
                            "" + mark.overridden(),
                            text(mark.comment())));
        }
    }

    private void addCanvas(ReportCard card) throws IOException {
        String id = Platforms.canvasId(card);
        // Canvas goes by the first of these that it knows; a name would be a wrong one.
        String student = id.isEmpty() ? identifier(known(card)) : "";
        List<String> line =
                new ArrayList<>(List.of(text(card.student()), id, student, student, ""));
        maxima.keySet().forEach(exercise -> line.add(points(card.marks().get(exercise))));
        row(canvas, line);
    }

    private void addMoodle(ReportCard card) throws IOException {
        List<String> line = new ArrayList<>(List.of(identifier(known(card)), text(card.student())));
        for (String exercise : maxima.keySet()) {
            Mark mark = card.marks().get(exercise);
            line.add(points(mark));
            line.add(mark == null ? "" : text(mark.comment()));
        }
        row(moodle, line);
    }

    /** By the roster's id, else by the name. */
    private static String known(ReportCard card) {
        return card.person().map(Person::id).filter(id -> !id.isEmpty()).orElse(card.student());
    }

    /** For a platform: nothing where there are none. */
    private static String points(Mark mark) {
        return mark == null || !mark.hasPoints() ? "" : Mark.shown(mark.points());
    }

    private static void row(BufferedWriter out, List<String> values) throws IOException {
        out.write(line(values));
    }

    /** As it stands: what is a person's to choose goes through {@link #text} before. */
    static String line(List<String> values) {
        try {
            return CSV.writer(com.fasterxml.jackson.dataformat.csv.CsvSchema.emptySchema())
                    .writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text that no spreadsheet takes for a formula. */
    static String text(String value) {
        return value.matches("(?s)^[=+@\\t\\r-].*") ? "'" + value : value;
    }

    /**
     * What a platform knows somebody by, as it is: another one would be nobody's. A formula that
     * does something needs more than these letters.
     */
    static String identifier(String value) {
        return value.matches("[\\w@.+-]*") ? value : text(value);
    }

    @Override
    public void close() throws IOException {
        try (plain;
                canvas;
                moodle) {
            worksheet.close();
        }
    }
}
