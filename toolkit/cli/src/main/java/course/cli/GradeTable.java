package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.ClassLists;
import course.grader.Grading;
import course.grader.Mark;
import course.grader.NotUsed;
import course.grader.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The class on the terminal, and as JSON. */
final class GradeTable {

    private static final int WIDEST_NAME = 40;

    private GradeTable() {}

    static String text(Grading.Outcome outcome, List<Reports.Line> lines) {
        int width = 7;
        for (Reports.Line line : lines) {
            width = Math.clamp(ColumnText.width(line.student()), width, WIDEST_NAME);
        }
        String row = "%s  %9s  %4s  %6s  %7s  %9s  %7s  %4s%n";
        var text = new StringBuilder();
        text.append(
                row.formatted(
                        ColumnText.fit("student", width),
                        "handed in",
                        "late",
                        "passed",
                        "look at",
                        "no points",
                        "points",
                        "of"));
        for (Reports.Line line : lines) {
            text.append(
                    row.formatted(
                            ColumnText.fit(line.student(), width),
                            line.handedIn(),
                            unlessNone(line.late()),
                            line.passed(),
                            unlessNone(line.toLookAt()),
                            unlessNone(line.withoutPoints()),
                            Mark.shown(line.points()),
                            line.maxPoints()));
        }
        text.append('\n').append(outcome.judged()).append(" judged now, ");
        text.append(outcome.known()).append(" known before.\n");
        text.append(leftEmpty(lines));
        return text.append(notUsed(outcome.notUsed())).toString();
    }

    /** A line for each problem; of what is in order one for each reason. */
    private static String notUsed(List<NotUsed> all) {
        var text = new StringBuilder();
        Map<String, List<NotUsed>> folded = new TreeMap<>();
        for (NotUsed each : all) {
            if (each.kind() == NotUsed.Kind.PROBLEM) {
                text.append("Not used: ").append(line(each));
            } else {
                folded.computeIfAbsent(each.reason(), r -> new ArrayList<>()).add(each);
            }
        }
        folded.forEach((reason, files) -> {
            if (files.size() == 1) {
                text.append("Not judged: ").append(line(files.getFirst()));
            } else {
                text.append("Not judged, %d files: %s%n".formatted(files.size(), reason));
            }
        });
        return text.append(all.isEmpty() ? "" : "Each of them is in not-used.csv.\n").toString();
    }

    private static String line(NotUsed each) {
        return each.place() + ": " + each.reason() + "\n";
    }

    /** What the platforms' files do not say, or nothing. */
    private static String leftEmpty(List<Reports.Line> lines) {
        int exercises = lines.stream().mapToInt(Reports.Line::withoutPoints).sum();
        long students = lines.stream().filter(line -> line.withoutPoints() > 0).count();
        return exercises == 0
                ? ""
                : ("Unreadable or not judged: %d, of %d student%s. They have no points, which is not"
                                + " 0, and are left empty in the files for Canvas and Moodle; give"
                                + " points with --points.%n")
                        .formatted(exercises, students, students == 1 ? "" : "s");
    }

    /** People by the roster, and what students have asked. */
    static String text(ClassLists lists) {
        var text = new StringBuilder();
        lists.unknown().forEach(each -> text.append("Not in the roster: " + each + "\n"));
        lists.withoutHandIn().forEach(each -> text.append("Handed in nothing: " + each + "\n"));
        lists.oneName().forEach(each -> text.append("Shares the name: " + each + "\n"));
        lists.openRequests()
                .forEach(each ->
                        text.append("Asks to look again: ")
                                .append(String.join(", ", each.students()))
                                .append(", ")
                                .append(each.exercise())
                                .append('\n'));
        return text.toString();
    }

    private static String unlessNone(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }

    static String json(Grading.Outcome outcome, List<Reports.Line> lines, ClassLists lists) {
        var root = new ObjectMapper().createObjectNode();
        root.put("judged", outcome.judged()).put("known", outcome.known());
        var students = root.putArray("students");
        for (Reports.Line line : lines) {
            students.addObject()
                    .put("student", line.student())
                    .put("handedIn", line.handedIn())
                    .put("passed", line.passed())
                    .put("toLookAt", line.toLookAt())
                    .put("withoutPoints", line.withoutPoints())
                    .put("late", line.late())
                    .put("points", line.points())
                    .put("maxPoints", line.maxPoints());
        }
        var notUsed = root.putArray("notUsed");
        outcome.notUsed()
                .forEach(each ->
                        notUsed.addObject()
                                .put("student", each.student())
                                .put("place", each.place())
                                .put("kind", each.kind().name())
                                .put("reason", each.reason()));
        lists.unknown().forEach(root.putArray("notInRoster")::add);
        lists.withoutHandIn().forEach(root.putArray("handedInNothing")::add);
        lists.oneName().forEach(root.putArray("sharedNames")::add);
        var requests = root.putArray("openRequests");
        for (ClassLists.OpenRequest each : lists.openRequests()) {
            var request = requests.addObject().put("exercise", each.exercise());
            request.put("reason", each.reason());
            each.students().forEach(request.putArray("students")::add);
        }
        return root.toString();
    }
}
