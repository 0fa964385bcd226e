package course.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import course.grader.Mark;
import course.grader.ReportCard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks as tables: plain (one row an exercise), Canvas's gradebook, and Moodle's two: the one
 * its gradebook imports, with a column to map for each exercise, and the grading worksheet of one
 * of its assignments, which it takes only with {@code Identifier}, {@code Grade} and {@code Last
 * modified (grade)}. Every value is quoted. One that a spreadsheet would take for a formula gets a
 * {@code '} before it, as OWASP advises ("CSV injection"): names are the students' to choose.
 */
final class CsvFiles implements AutoCloseable {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

    private static final Pattern MOODLE_FOLDER = Pattern.compile("_(\\d+)_assignsubmission_");

    private final Map<String, Integer> maxima;
    private final BufferedWriter plain;
    private final BufferedWriter canvas;
    private final BufferedWriter moodle;
    private final BufferedWriter worksheet;

    CsvFiles(Path folder, Map<String, Integer> maxima) throws IOException {
        this.maxima = maxima;
        plain = Files.newBufferedWriter(folder.resolve("grades.csv"));
        canvas = Files.newBufferedWriter(folder.resolve("canvas.csv"));
        moodle = Files.newBufferedWriter(folder.resolve("moodle.csv"));
        worksheet = Files.newBufferedWriter(folder.resolve("moodle-worksheet.csv"));
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
        row(
                worksheet,
                List.of(
                        "Identifier",
                        "Full name",
                        "Email address",
                        "Status",
                        "Grade",
                        "Maximum Grade",
                        "Grade can be changed",
                        "Last modified (submission)",
                        "Last modified (grade)",
                        "Feedback comments"));
    }

    void add(ReportCard card) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(card.student(), "", card.student(), card.student(), ""));
        for (String exercise : maxima.keySet()) {
            Mark mark = card.marks().get(exercise);
            line.add(mark == null ? "" : Mark.shown(mark.points()));
        }
        row(canvas, line);
        String last = "";
        for (Mark mark : card.marks().values()) {
            var attempt = mark.attempt();
            String submitted = attempt.submitted().toString();
            last = submitted.compareTo(last) > 0 ? submitted : last;
            row(
                    plain,
                    List.of(
                            card.student(),
                            attempt.exercise(),
                            Mark.shown(mark.points()),
                            "" + attempt.maxPoints(),
                            attempt.verdict(),
                            attempt.kind(),
                            "" + attempt.points(),
                            "" + mark.daysLate(),
                            "" + mark.attempts(),
                            submitted,
                            "" + mark.overridden(),
                            mark.comment()));
        }
        addMoodle(card, last);
    }

    private void addMoodle(ReportCard card, String last) throws IOException {
        List<String> line = new ArrayList<>(List.of(card.student(), card.student()));
        for (String exercise : maxima.keySet()) {
            Mark mark = card.marks().get(exercise);
            line.add(mark == null ? "" : Mark.shown(mark.points()));
            line.add(mark == null ? "" : mark.comment());
        }
        row(moodle, line);
        int most = maxima.values().stream().mapToInt(Integer::intValue).sum();
        row(
                worksheet,
                List.of(
                        participant(card),
                        card.student(),
                        "",
                        "Submitted for grading",
                        Mark.shown(card.points()),
                        "" + most,
                        "Yes",
                        last,
                        "-",
                        comments(card)));
    }

    /** Moodle's name for one student in one assignment; it stands in the folders that it makes. */
    private static String participant(ReportCard card) {
        for (Mark mark : card.marks().values()) {
            Matcher folder = MOODLE_FOLDER.matcher(mark.attempt().place());
            if (folder.find()) {
                return "Participant " + folder.group(1);
            }
        }
        return card.student();
    }

    private static String comments(ReportCard card) {
        List<String> lines = new ArrayList<>();
        card.marks()
                .forEach((exercise, mark) ->
                        lines.add(
                                exercise
                                        + ": "
                                        + Mark.shown(mark.points())
                                        + " of "
                                        + mark.attempt().maxPoints()
                                        + (mark.comment().isEmpty()
                                                ? ""
                                                : " (" + mark.comment() + ")")));
        return String.join("; ", lines);
    }

    private static void row(BufferedWriter out, List<String> values) throws IOException {
        out.write(line(values));
    }

    static String line(List<String> values) {
        try {
            List<String> safe = values.stream().map(CsvFiles::harmless).toList();
            return CSV.writer(com.fasterxml.jackson.dataformat.csv.CsvSchema.emptySchema())
                    .writeValueAsString(safe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String harmless(String value) {
        return value.matches("(?s)^[=+@\\t\\r-].*") && !value.matches("-?\\d+([.]\\d+)?")
                ? "'" + value
                : value;
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
