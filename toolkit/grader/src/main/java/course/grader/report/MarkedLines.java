package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.book.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A whole answer, with a note under each line that matters for the verdict: which steps of the
 * interleaving that is shown first were taken there, and which other promises were broken there.
 */
final class MarkedLines {

    private final Map<Integer, List<String>> notes = new TreeMap<>();
    private final Map<Integer, TreeSet<Integer>> others = new TreeMap<>();
    private boolean stepsAreShown;

    private MarkedLines() {}

    /** One map a line, for a template: {@code code, hit, notes}. */
    static List<Map<String, Object>> of(Attempt attempt) {
        var marked = new MarkedLines();
        for (JsonNode problem : Verdicts.problems(attempt)) {
            marked.note(problem.path("line").asInt(), problem.path("sentence").asText());
        }
        int promise = 0;
        for (JsonNode test : Verdicts.tests(attempt)) {
            promise++;
            if (!test.path("verdict").asText().equals("PASSED")) {
                marked.note(promise, test);
            }
        }
        return marked.lines(attempt.answer());
    }

    private void note(int promise, JsonNode test) {
        JsonNode trace = test.path("trace");
        if (trace.isEmpty()) {
            note(test.path("line").asInt(), "promise " + promise + ": seen here");
        } else if (stepsAreShown) {
            trace.forEach(step ->
                    others.computeIfAbsent(step.path("line").asInt(), line -> new TreeSet<>())
                            .add(promise));
        } else {
            stepsAreShown = true;
            noteSteps(promise, trace);
        }
    }

    private void noteSteps(int promise, JsonNode trace) {
        Map<Integer, List<String>> steps = new LinkedHashMap<>();
        for (JsonNode step : trace) {
            steps.computeIfAbsent(step.path("line").asInt(), line -> new ArrayList<>())
                    .add(step.path("step").asText());
        }
        steps.forEach((line, numbers) ->
                note(line, "promise " + promise + ": " + counted("step", numbers)));
    }

    private static String counted(String what, List<String> numbers) {
        return what + (numbers.size() == 1 ? " " : "s ") + String.join(", ", numbers);
    }

    private void note(int line, String note) {
        if (line > 0) {
            notes.computeIfAbsent(line, each -> new ArrayList<>()).add(note);
        }
    }

    private List<Map<String, Object>> lines(String answer) {
        others.forEach((line, promises) -> {
            String also = notes.containsKey(line) ? "also " : "";
            note(line, also + counted("promise", promises.stream().map(n -> n + "").toList()));
        });
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String code : answer.lines().toList()) {
            List<String> own = notes.getOrDefault(lines.size() + 1, List.of());
            lines.add(
                    Map.of(
                            "code", code,
                            "hit", !own.isEmpty(),
                            "notes", String.join("; ", own)));
        }
        return lines;
    }
}
