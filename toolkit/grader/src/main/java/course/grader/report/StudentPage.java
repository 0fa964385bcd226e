package course.grader.report;

import com.samskivert.mustache.Template;
import course.grader.Mark;
import course.grader.NotUsed;
import course.grader.ReportCard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one student gets back: one page with nothing outside it. Its only script is the explorer's
 * stepper; the page's own policy lets a browser run that text and no other.
 */
final class StudentPage {

    private final Template template = Templates.of("student.html");
    private final AboutClass about;

    StudentPage(AboutClass about) {
        this.about = about;
    }

    String html(ReportCard card, List<NotUsed> notUsed) {
        Map<String, Object> page = new HashMap<>(Templates.STEPPER);
        page.put("course", about.course());
        page.put("student", card.student());
        page.put("points", Mark.shown(card.points()));
        page.put("maxPoints", about.maxPoints());
        page.put("until", lastHandedIn(card).map(Mark::shown).orElse(""));
        page.put("policy", about.policy());
        page.put("withoutPoints", withoutPoints(card));
        int daysLeft = card.lateDaysLeft();
        page.put("lateDaysLeft", daysLeft == 0 ? "" : Integer.toString(daysLeft));
        List<Map<String, Object>> all =
                about.maxima().keySet().stream().map(each -> row(each, card)).toList();
        page.put("all", all);
        page.put("exercises", all.stream().filter(each -> !each.containsKey("missing")).toList());
        NotUsedView.put(notUsed, page);
        return template.execute(page);
    }

    private Map<String, Object> row(String exercise, ReportCard card) {
        Mark mark = card.marks().get(exercise);
        return mark == null
                ? ExerciseView.missing(exercise, about.maxima().get(exercise))
                : exercise(mark, card);
    }

    private Map<String, Object> exercise(Mark mark, ReportCard card) {
        String exercise = mark.attempt().exercise();
        Map<String, Object> view = ExerciseView.of(mark, about.hints().getOrDefault(exercise, ""));
        view.put("requestLine", card.requestLine(exercise));
        view.put(
                "requests",
                card.requests().stream()
                        .filter(each -> each.exercise().equals(exercise))
                        .map(each -> Map.of("reason", each.reason(), "answer", each.answer()))
                        .toList());
        return view;
    }

    /** No page has a time of its own: the same marks give the same bytes. */
    private static Optional<Instant> lastHandedIn(ReportCard card) {
        return card.marks().values().stream()
                .filter(Mark::handedIn)
                .map(mark -> mark.attempt().submitted())
                .max(Instant::compareTo);
    }

    private static String withoutPoints(ReportCard card) {
        int without = card.withoutPoints();
        return switch (without) {
            case 0 -> "";
            case 1 -> "One exercise has no points yet, which is not 0: ask your teacher.";
            default -> without + " exercises have no points yet, which is not 0: ask your teacher.";
        };
    }
}
