package course.grader;

import course.grader.book.Gradebook;
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
     * @param lines the class, in {@link NameOrder}
     */
    record Written(List<Line> lines, ClassLists lists) {}

    /**
     * Writes pages, tables and exports into the folder, over those of an earlier run.
     *
     * @param course its title
     */
    static Written write(
            Gradebook book,
            LatePolicy policy,
            Path folder,
            String course,
            Map<String, String> hints)
            throws IOException {
        Students students = Students.of(book);
        List<NotUsed> notUsed =
                book.register().notUsed().stream()
                        .filter(each -> !students.isForgotten(each.student()))
                        .toList();
        Map<String, List<NotUsed>> own =
                notUsed.stream()
                        .collect(Collectors.groupingBy(each -> students.who(each.student())));
        var about = new AboutClass(course, book.exercises(), policy.inWords(), hints);
        List<Line> lines = new ArrayList<>();
        var listing = new ClassListing(students);
        try (var reports = new ReportFolder(folder, about)) {
            for (String student : students.all().stream().sorted(new NameOrder()).toList()) {
                ReportCard card = students.card(policy, student);
                reports.add(card, own.getOrDefault(student, List.of()));
                lines.add(line(card, about.maxPoints()));
                listing.add(card);
            }
            ClassLists lists = listing.lists();
            reports.finish(notUsed, lists);
            return new Written(lines, lists);
        }
    }

    static void writeGradescope(Gradebook book, LatePolicy policy, CourseFolder course, Path file)
            throws IOException {
        List<String> exercises = course.assignments().stream().map(Assignment::name).toList();
        Students all = Students.of(book);
        List<String> students = List.copyOf(all.all());
        if (students.size() > 1) {
            throw new BadInput(
                    "There are "
                            + students.size()
                            + " students and one results file; there, each has a file of its own"
                            + " in gradescope/.");
        }
        boolean judged =
                !students.isEmpty() && !all.card(policy, students.getFirst()).marks().isEmpty();
        String text =
                judged
                        ? Gradescope.results(all.card(policy, students.getFirst()), exercises)
                        : Gradescope.nothing(nothingUsed(book, exercises));
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
            if (each.kind() == NotUsed.Kind.COURSE_FILE) {
                continue;
            }
            String name = each.place().replaceFirst("^.*/", "");
            text.append(name).append(": ").append(each.reason()).append('\n');
        }
        return text.toString();
    }

    private static Line line(ReportCard card, int maxPoints) {
        int late = 0;
        int passed = 0;
        int open = card.lookAt().isEmpty() ? 0 : 1;
        int handedIn = 0;
        for (Mark mark : card.marks().values()) {
            handedIn += mark.handedIn() ? 1 : 0;
            late += mark.daysLate() > 0 ? 1 : 0;
            passed += mark.attempt().verdict().equals("PASSED") ? 1 : 0;
            open += mark.lookAt().isEmpty() ? 0 : 1;
        }
        return new Line(
                card.student(),
                handedIn,
                late,
                passed,
                open,
                card.withoutPoints(),
                card.points(),
                maxPoints);
    }
}
