package course.grader.report;

import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.Unreadable;
import course.grader.book.Attempt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of the class: who has what, what went wrong most, what a teacher should look at. */
final class ClassPage {

    private final Map<String, Integer> maxima;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    ClassPage(Map<String, Integer> maxima) {
        this.maxima = maxima;
    }

    /** Keeps only what a row shows, for a class may be large. */
    void add(ReportCard card, String page) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (String exercise : maxima.keySet()) {
            Mark mark = card.marks().get(exercise);
            cells.add(mark == null ? Map.of("text", "", "css", "", "title", "") : cell(mark));
            if (mark != null && !mark.attempt().verdict().equals("PASSED")) {
                kinds.merge(exercise + "\0" + mark.attempt().kind(), 1, Integer::sum);
            }
        }
        rows.add(
                Map.of(
                        "student", card.student(),
                        "page",
                                java.net.URLEncoder.encode(
                                                page, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20"),
                        "cells", cells,
                        "points", Mark.shown(card.points())));
    }

    private static Map<String, String> cell(Mark mark) {
        Attempt attempt = mark.attempt();
        boolean open = Verdicts.css(attempt.verdict()).equals("open");
        String text =
                (open ? "? " : "")
                        + Mark.shown(mark.points())
                        + (mark.overridden() ? "*" : "")
                        + (mark.daysLate() > 0 ? " L" : "");
        return Map.of(
                "text", text, "css", Verdicts.css(attempt.verdict()), "title", attempt.kind());
    }

    String html(String policy, List<Unreadable> unreadable) {
        Map<String, Object> page = new HashMap<>();
        page.put("count", rows.size());
        page.put("policy", policy);
        page.put("heads", List.copyOf(maxima.keySet()));
        page.put("maxima", List.copyOf(maxima.values()));
        page.put("maxPoints", maxima.values().stream().mapToInt(Integer::intValue).sum());
        page.put("rows", rows);
        page.put("hasKinds", !kinds.isEmpty());
        page.put("kinds", kindRows());
        page.put("hasUnreadable", !unreadable.isEmpty());
        page.put("unreadable", unreadable);
        return Templates.of("class.html").execute(page);
    }

    private List<Map<String, Object>> kindRows() {
        return kinds.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> {
                    String[] parts = each.getKey().split("\0");
                    return Map.<String, Object>of(
                            "exercise", parts[0], "kind", parts[1], "count", each.getValue());
                })
                .toList();
    }
}
