package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.samskivert.mustache.Template;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import course.grader.book.NotUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one student gets back: one page with nothing outside it. */
final class StudentPage {

    private final Template template = Templates.of("student.html");
    private final Map<String, Integer> maxima;
    private final String policy;

    private final Map<String, String> hints;

    /**
     * @param hints one for each exercise, where there is one
     */
    StudentPage(Map<String, Integer> maxima, String policy, Map<String, String> hints) {
        this.maxima = maxima;
        this.policy = policy;
        this.hints = hints;
    }

    String html(ReportCard card, List<NotUsed> notUsed) {
        Map<String, Object> page = new HashMap<>();
        page.put("student", card.student());
        page.put("points", Mark.shown(card.points()));
        page.put("maxPoints", maxima.values().stream().mapToInt(Integer::intValue).sum());
        page.put("policy", policy);
        page.put("exercises", card.marks().values().stream().map(this::exercise).toList());
        page.put("missing", missing(card));
        page.put("hasNotUsed", !notUsed.isEmpty());
        page.put("notUsed", notUsed);
        return template.execute(page);
    }

    /** What others handed in and this student did not: it is in the sum of points to get. */
    private String missing(ReportCard card) {
        return maxima.entrySet().stream()
                .filter(each -> !card.marks().containsKey(each.getKey()))
                .map(each -> each.getKey() + " (" + each.getValue() + " points)")
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> exercise(Mark mark) {
        Attempt attempt = mark.attempt();
        List<JsonNode> tests = Verdicts.tests(attempt);
        Map<String, Object> view = new HashMap<>();
        view.put("name", attempt.exercise());
        view.put("sign", Verdicts.sign(attempt.verdict()));
        view.put("css", Verdicts.css(attempt.verdict()));
        view.put("points", Mark.shown(mark.points()));
        view.put("of", attempt.maxPoints());
        view.put("place", attempt.place());
        view.put("submitted", Mark.shown(attempt.submitted()));
        view.put("late", mark.daysLate() == 0 ? "" : late(mark));
        view.put(
                "more", mark.attempts() == 1 ? "" : mark.attempts() + " attempts, this one counts");
        view.put("sandbox", attempt.sandbox());
        view.put("overridden", mark.overridden());
        view.put("judged", attempt.points());
        view.put("comment", mark.comment());
        view.put("said", tests.isEmpty() ? attempt.feedback().strip() : "");
        boolean passed = attempt.verdict().equals("PASSED");
        view.put("hint", passed ? "" : Prose.html(hints.getOrDefault(attempt.exercise(), "")));
        view.put("tests", tests.stream().map(test -> test(test, attempt)).toList());
        return view;
    }

    private static String late(Mark mark) {
        String days = mark.daysLate() + (mark.daysLate() == 1 ? " day late" : " days late");
        return mark.overridden()
                ? days
                : days
                        + ": "
                        + Mark.shown(mark.points())
                        + " instead of "
                        + mark.attempt().points()
                        + " points";
    }

    private static Map<String, Object> test(JsonNode test, Attempt attempt) {
        String verdict = test.path("verdict").asText();
        boolean traced = !test.path("trace").isEmpty();
        Map<String, Object> view = new HashMap<>();
        view.put("sign", Verdicts.sign(verdict));
        view.put("css", Verdicts.css(verdict));
        for (String name : List.of("promise", "message", "explanation")) {
            view.put(name, Prose.html(test.path(name).asText()));
        }
        view.put("points", test.path("points").asText());
        view.put("of", test.path("of").asText());
        long failing = test.path("failing").asLong();
        view.put(
                "count",
                failing == 0
                        ? ""
                        : "fails in "
                                + failing
                                + " of "
                                + test.path("schedules").asText()
                                + " schedules");
        int line = test.path("line").asInt();
        view.put("line", line > 0 && !traced ? line + "  " + Verdicts.line(attempt, line) : "");
        view.put("hasSteps", traced);
        addSteps(test.path("trace"), attempt, view);
        return view;
    }

    /** A column for each thread, as in the learner's own check. */
    private static void addSteps(JsonNode trace, Attempt attempt, Map<String, Object> view) {
        Set<String> threads = new LinkedHashSet<>();
        trace.forEach(step -> threads.add(step.path("thread").asText()));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (JsonNode step : trace) {
            List<String> cells =
                    threads.stream()
                            .map(thread ->
                                    thread.equals(step.path("thread").asText())
                                            ? step.path("action").asText()
                                            : "")
                            .toList();
            int line = step.path("line").asInt();
            String source = line > 0 ? line + "  " + Verdicts.line(attempt, line) : "";
            steps.add(
                    Map.of("number", step.path("step").asText(), "cells", cells, "source", source));
        }
        view.put("threads", List.copyOf(threads));
        view.put("steps", steps);
    }
}
