package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.Mark;
import course.grader.book.Attempt;
import course.judge.Answer;
import course.judge.TestResult;
import course.judge.VerdictJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One exercise on a student's page, as values for the template. */
final class ExerciseView {

    private final Mark mark;
    private final Attempt attempt;
    private final List<JsonNode> tests;
    private final Answer answer;
    private boolean stepperIsOpen;

    private ExerciseView(Mark mark) {
        this.mark = mark;
        this.attempt = mark.attempt();
        this.tests = Verdicts.tests(attempt);
        this.answer = Verdicts.answer(attempt);
    }

    /**
     * @param hint the exercise's first, or nothing
     */
    static Map<String, Object> of(Mark mark, String hint) {
        return new ExerciseView(mark).view(hint);
    }

    /** Where a page's link leads to. */
    static String anchor(String exercise) {
        return "e-" + exercise;
    }

    private Map<String, Object> view(String hint) {
        String verdict = attempt.verdict();
        boolean passed = verdict.equals("PASSED");
        Map<String, Object> view = new HashMap<>();
        view.put("name", attempt.exercise());
        view.put("anchor", anchor(attempt.exercise()));
        view.put("sign", Verdicts.sign(verdict));
        view.put("css", Verdicts.css(verdict));
        view.put("standing", Verdicts.words(verdict));
        view.put("hasPoints", mark.hasPoints());
        view.put("points", mark.shownPoints());
        view.put("of", attempt.maxPoints());
        view.put("kept", kept());
        view.put("place", attempt.place());
        view.put("submitted", mark.handedIn() ? Mark.shown(attempt.submitted()) : "");
        view.put("terms", mark.terms().inWords());
        view.put("late", mark.daysLate() == 0 ? "" : late());
        view.put(
                "more", mark.attempts() <= 1 ? "" : mark.attempts() + " attempts, this one counts");
        view.put("sandbox", attempt.sandbox());
        view.put("overridden", mark.overridden());
        boolean judged = !tests.isEmpty() || !Verdicts.problems(attempt).isEmpty();
        view.put("judged", judged ? Integer.toString(attempt.points()) : "");
        view.put("comment", mark.comment());
        view.put("said", tests.isEmpty() ? attempt.feedback().strip() : "");
        view.put("hint", passed || !mark.hasPoints() ? "" : Prose.html(hint));
        view.put("hasTests", !tests.isEmpty());
        view.put("tests", tests.stream().map(this::test).toList());
        view.put("hasAnswer", !attempt.answer().isBlank());
        view.put("answerPlace", answer.place());
        view.put("lines", MarkedLines.of(attempt));
        view.put("passed", passed);
        return view;
    }

    private String kept() {
        long kept =
                tests.stream()
                        .filter(test -> test.path("verdict").asText().equals("PASSED"))
                        .count();
        return tests.isEmpty() ? "" : kept + " of " + tests.size();
    }

    private String late() {
        String days = mark.daysLate() + (mark.daysLate() == 1 ? " day late" : " days late");
        return mark.overridden() || !mark.hasPoints()
                ? days
                : "%s: %s instead of %d points"
                        .formatted(days, Mark.shown(mark.points()), attempt.points());
    }

    private Map<String, Object> test(JsonNode test) {
        String verdict = test.path("verdict").asText();
        boolean traced = !test.path("trace").isEmpty();
        Map<String, Object> view = new HashMap<>();
        view.put("sign", Verdicts.sign(verdict));
        view.put("css", Verdicts.css(verdict));
        view.put("standing", standing(verdict));
        view.put("failed", !verdict.equals("PASSED"));
        for (String name : List.of("promise", "message", "explanation")) {
            view.put(name, Prose.html(test.path(name).asText()));
        }
        view.put("points", test.path("points").asText());
        view.put("of", test.path("of").asText());
        view.put("count", count(test.path("failing").asLong(), test.path("schedules").asLong()));
        int line = test.path("line").asInt();
        view.put("at", line > 0 && !traced ? answer.at(line) : "");
        view.put("line", line > 0 && !traced ? answer.line(line) : "");
        view.put("hasSteps", traced);
        if (traced) {
            addStepper(VerdictJson.test(test), view);
        }
        return view;
    }

    private static String standing(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "kept";
            case "FAILED" -> "broken";
            default -> Verdicts.words(verdict);
        };
    }

    /** The first is open: one interleaving is enough to think about at a time. */
    private void addStepper(TestResult test, Map<String, Object> view) {
        String name = "Steps of " + attempt.exercise() + ": " + test.promise();
        view.put("stepper", test.exploration(answer).htmlSteps(name));
        view.put("steps", test.trace().size());
        view.put("open", !stepperIsOpen);
        stepperIsOpen = true;
    }

    private static String count(long failing, long schedules) {
        return failing == 0
                ? ""
                : "fails in %d of %d schedule%s"
                        .formatted(failing, schedules, schedules == 1 ? "" : "s");
    }

    /** What others handed in and this student did not: it is in the sum of points to get. */
    static Map<String, Object> missing(String exercise, int of) {
        return Map.of("name", exercise, "of", of, "missing", true);
    }
}
