package course.grader.report;

import course.grader.ClassLists;
import course.grader.Mark;
import course.grader.NotUsed;
import course.grader.ReportCard;
import course.grader.SimilarPair;
import course.grader.book.Attempt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page of the class: what a teacher should look at, who has what, how each exercise went, and
 * what went wrong most.
 */
final class ClassPage {

    /** Less alike than this are many answers to a small exercise. */
    private static final double WORTH_A_LOOK = 0.5;

    private static final int MOST_PAIRS = 20;

    /** Columns that fit on a page of half a window's width. */
    private static final int FEW = 8;

    private final AboutClass about;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, Spread> spreads = new TreeMap<>();
    private final Groups toLookAt = new Groups();
    private final Groups mistakes = new Groups();
    private Instant until = Instant.MIN;

    ClassPage(AboutClass about) {
        this.about = about;
        about.maxima().forEach((name, most) -> spreads.put(name, new Spread(name, most)));
    }

    /** Keeps only what a row shows, for a class may be large. */
    void add(ReportCard card, String page) {
        String link =
                "students/" + URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20");
        List<Map<String, String>> cells = new ArrayList<>();
        for (String exercise : about.maxima().keySet()) {
            Mark mark = card.marks().get(exercise);
            String place = link + "#" + ExerciseView.anchor(exercise);
            cells.add(mark == null ? nothing(exercise) : cell(mark, place));
            if (mark != null) {
                spreads.get(exercise).add(mark);
                sortOut(card.student(), mark, place);
            }
        }
        rows.add(
                Map.of(
                        "student",
                        card.student(),
                        "link",
                        link,
                        "cells",
                        cells,
                        "incomplete",
                        card.withoutPoints() > 0,
                        "points",
                        Mark.shown(card.points())));
    }

    private void sortOut(String student, Mark mark, String place) {
        Attempt attempt = mark.attempt();
        String verdict = attempt.verdict();
        if (mark.handedIn() && attempt.submitted().isAfter(until)) {
            until = attempt.submitted();
        }
        for (String reason : mark.lookAt()) {
            toLookAt.add(attempt.exercise(), Verdicts.words(verdict), reason, student, place);
        }
        if (verdict.equals("FAILED")) {
            mistakes.add(
                    attempt.exercise(),
                    attempt.kind().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Verdicts.brokenPromise(attempt),
                    student,
                    place);
        }
    }

    /** A column's head has no room for more than the number. */
    private static String number(String exercise) {
        return exercise.replaceFirst("^(\\d+)-.*", "$1");
    }

    private static Map<String, String> nothing(String exercise) {
        return Map.of("number", number(exercise), "text", "");
    }

    private static Map<String, String> cell(Mark mark, String place) {
        Attempt attempt = mark.attempt();
        String verdict = attempt.verdict();
        boolean full = verdict.equals("PASSED") && mark.points() == attempt.maxPoints();
        String more =
                (mark.daysLate() > 0 ? ", " + mark.daysLate() + " days late" : "")
                        + (mark.attempts() > 1 ? ", " + mark.attempts() + " attempts" : "");
        return Map.of(
                "number",
                number(attempt.exercise()),
                "place",
                place,
                "text",
                Verdicts.sign(verdict)
                        + (full || !mark.hasPoints() ? "" : Mark.shown(mark.points())),
                "signs",
                (mark.overridden() ? "*" : "") + (mark.daysLate() > 0 ? "L" : ""),
                "css",
                Verdicts.css(verdict),
                "title",
                "%s: %s, %s of %d%s"
                        .formatted(
                                attempt.exercise(),
                                Verdicts.words(verdict),
                                mark.hasPoints() ? Mark.shown(mark.points()) : "no points",
                                attempt.maxPoints(),
                                more));
    }

    String html(List<NotUsed> notUsed, List<SimilarPair> similar, ClassLists lists) {
        Map<String, Object> page = new HashMap<>(Templates.PLAIN);
        page.put("course", about.course());
        page.put("count", rows.size());
        page.put("one", rows.size() == 1);
        page.put("until", until.equals(Instant.MIN) ? "" : Mark.shown(until));
        page.put("policy", about.policy());
        page.put("heads", about.maxima().entrySet().stream().map(ClassPage::head).toList());
        page.put("many", about.maxima().size() > FEW);
        page.put("maxPoints", about.maxPoints());
        page.put("rows", rows);
        page.put("spreads", spreads.values().stream().map(Spread::view).toList());
        toLookAt.put("look", page);
        page.put("lookCount", toLookAt.students());
        mistakes.put("mistakes", page);
        NotUsedView.put(notUsed, page);
        put(lists, page);
        List<Map<String, Object>> alike = alikeRows(similar);
        page.put("hasAlike", !similar.isEmpty());
        page.put("alike", alike);
        page.put("moreAlike", similar.size() > alike.size());
        return Templates.of("class.html").execute(page);
    }

    private static void put(ClassLists lists, Map<String, Object> page) {
        page.put("hasPeople", lists.namesSomebody());
        page.put("unknown", String.join(", ", lists.unknown()));
        page.put("withoutHandIn", String.join(", ", lists.withoutHandIn()));
        page.put("oneName", String.join(", ", lists.oneName()));
        page.put("hasRequests", !lists.openRequests().isEmpty());
        page.put(
                "requests",
                lists.openRequests().stream()
                        .map(each ->
                                Map.of(
                                        "students", String.join(", ", each.students()),
                                        "exercise", each.exercise(),
                                        "reason", each.reason()))
                        .toList());
    }

    private static Map<String, Object> head(Map.Entry<String, Integer> exercise) {
        return Map.of(
                "name", exercise.getKey(),
                "number", number(exercise.getKey()),
                "most", exercise.getValue());
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
}
