package course.grader;

import course.grader.book.Gradebook;
import course.grader.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is written from a gradebook. The same gradebook gives the same bytes. */
public final class Reports {

    private Reports() {}

    /** One line for each student, for a table on the terminal. */
    public record Line(String student, int handedIn, int passed, int toLookAt, double points) {}

    /**
     * Writes pages, tables and exports into the folder, over those of an earlier run.
     *
     * @return the class, by name
     */
    static List<Line> write(Gradebook book, LatePolicy policy, Path folder) throws IOException {
        Map<String, List<Unreadable>> unreadable =
                book.unreadable().stream().collect(Collectors.groupingBy(Unreadable::student));
        List<Line> lines = new ArrayList<>();
        try (var reports = new ReportFolder(folder, book.exercises(), policy.inWords())) {
            for (String student : book.students()) {
                ReportCard card = ReportCard.of(book, policy, student);
                reports.add(card, unreadable.getOrDefault(student, List.of()));
                lines.add(line(card));
            }
            reports.finish(book.unreadable());
        }
        return lines;
    }

    private static Line line(ReportCard card) {
        int passed = 0;
        int open = 0;
        for (Mark mark : card.marks().values()) {
            String verdict = mark.attempt().verdict();
            passed += verdict.equals("PASSED") ? 1 : 0;
            open += verdict.equals("UNDECIDED") || verdict.equals("NOT_JUDGED") ? 1 : 0;
        }
        return new Line(card.student(), card.marks().size(), passed, open, card.points());
    }
}
