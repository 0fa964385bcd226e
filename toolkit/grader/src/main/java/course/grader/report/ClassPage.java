package course.grader.report;

import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.SimilarPair;
import course.grader.book.Attempt;
import course.grader.book.NotUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of the class: who has what, what went wrong most, what a teacher should look at. */
final class ClassPage {

    /** Less alike than this are many answers to a small exercise. */
    private static final double WORTH_A_LOOK = 0.5;

    private static final int MOST_PAIRS = 20;

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

    String html(String policy, List<NotUsed> notUsed, List<SimilarPair> similar) {
        Map<String, Object> page = new HashMap<>();
        page.put("count", rows.size());
        page.put("policy", policy);
        page.put("heads", List.copyOf(maxima.keySet()));
        page.put("maxima", List.copyOf(maxima.values()));
        page.put("maxPoints", maxima.values().stream().mapToInt(Integer::intValue).sum());
        page.put("rows", rows);
        page.put("hasKinds", !kinds.isEmpty());
        page.put("kinds", kindRows());
        page.put("hasNotUsed", !notUsed.isEmpty());
        page.put("notUsed", notUsed);
        List<Map<String, Object>> alike = alikeRows(similar);
        page.put("hasAlike", !similar.isEmpty());
        page.put("alike", alike);
        page.put("moreAlike", similar.size() > alike.size());
        return Templates.of("class.html").execute(page);
    }

    private static List<Map<String, Object>> alikeRows(List<SimilarPair> similar) {
        return similar.stream()
                .filter(pair -> pair.similarity() >= WORTH_A_LOOK)
                .limit(MOST_PAIRS)
                .map(pair ->
                        Map.<String, Object>of(
                                "exercise", pair.exercise(),
                                "first", pair.first(),
                                "second", pair.second(),
                                "percent", Math.round(pair.similarity() * 100) + " %",
                                "tokens", pair.tokens()))
                .toList();
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
