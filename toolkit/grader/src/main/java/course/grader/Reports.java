package course.grader;

import course.grader.book.Gradebook;
import course.grader.book.NotUsed;
import course.grader.report.AboutClass;
import course.grader.report.Gradescope;
import course.grader.report.ReportFolder;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is written from a gradebook. The same gradebook gives the same bytes. */
public final class Reports {

    private Reports() {}

    /**
     * One line for each student, for a table on the terminal.
     *
     * @param toLookAt exercises that a teacher should look at, and one more where it is about the
     *     student as a whole
     * @param withoutPoints exercises that have none, not even 0; see {@link Mark#hasPoints}
     * @param maxPoints of all exercises that somebody handed in
     */
    public record Line(
            String student,
            int handedIn,
            int late,
            int passed,
            int toLookAt,
            int withoutPoints,
            double points,
            int maxPoints) {}

    /**
     * Writes pages, tables and exports into the folder, over those of an earlier run.
     *
     * @param course its title
     * @return the class, in {@link NameOrder}
     */
    static List<Line> write(
            Gradebook book,
            LatePolicy policy,
            Path folder,
            String course,
            Map<String, String> hints)
            throws IOException {
        Map<String, List<NotUsed>> notUsed =
                book.register().notUsed().stream().collect(Collectors.groupingBy(NotUsed::student));
        var about = new AboutClass(course, book.exercises(), policy.inWords(), hints);
        List<Line> lines = new ArrayList<>();
        try (var reports = new ReportFolder(folder, about)) {
            for (String student : book.students().stream().sorted(new NameOrder()).toList()) {
                ReportCard card = ReportCard.of(book, policy, student);
                reports.add(card, notUsed.getOrDefault(student, List.of()));
                lines.add(line(card, about.maxPoints()));
            }
            reports.finish(book.register().notUsed());
        }
        return lines;
    }

    static void writeGradescope(Gradebook book, LatePolicy policy, CourseFolder course, Path file)
            throws IOException {
        List<String> exercises = course.assignments().stream().map(Assignment::name).toList();
        List<String> students = book.students();
        if (students.size() > 1) {
            throw new BadInput(
                    "There are "
                            + students.size()
                            + " students and one results file; there, each has a file of its own"
                            + " in gradescope/.");
        }
        String text =
                students.isEmpty()
                        ? Gradescope.nothing(nothingUsed(book, exercises))
                        : Gradescope.results(
                                ReportCard.of(book, policy, students.getFirst()), exercises);
        Path place = file.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String nothingUsed(Gradebook book, List<String> exercises) {
        StringBuilder text =
                new StringBuilder(
                        "No answer was found in what you handed in. Hand in the zip that ./course"
                                + " pack makes, or the notebook itself, under its name: ");
        text.append(String.join(", ", exercises.stream().map(each -> each + ".ipynb").toList()));
        text.append('\n');
        for (NotUsed each : book.register().notUsed()) {
            String name = each.place().replaceFirst("^.*/", "");
            text.append(name).append(": ").append(each.reason()).append('\n');
        }
        return text.toString();
    }

    private static Line line(ReportCard card, int maxPoints) {
        int late = 0;
        int passed = 0;
        int open = card.lookAt().isEmpty() ? 0 : 1;
        for (Mark mark : card.marks().values()) {
            late += mark.daysLate() > 0 ? 1 : 0;
            passed += mark.attempt().verdict().equals("PASSED") ? 1 : 0;
            open += mark.lookAt().isEmpty() ? 0 : 1;
        }
        return new Line(
                card.student(),
                card.marks().size(),
                late,
                passed,
                open,
                card.withoutPoints(),
                card.points(),
                maxPoints);
    }
}
