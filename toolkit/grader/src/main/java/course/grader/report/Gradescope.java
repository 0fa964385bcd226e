package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One student's marks as Gradescope's autograders report them: {@code results.json}, after
 * "Autograder Specifications" (gradescope-autograders.readthedocs.io/en/latest/specs).
 */
public final class Gradescope {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Gradescope() {}

    static String results(ReportCard card) {
        return results(card, List.of());
    }

    /**
     * @param expected exercises; what is missing of them is named
     */
    public static String results(ReportCard card, List<String> expected) {
        ObjectNode root = JSON.createObjectNode();
        root.put("score", card.points());
        root.put("output", summary(card, expected));
        root.put("output_format", "text");
        root.put("test_output_format", "text");
        root.put("visibility", "visible");
        root.put("stdout_visibility", "hidden");
        ArrayNode tests = root.putArray("tests");
        card.marks().values().forEach(mark -> add(mark, tests));
        return root.toPrettyString() + "\n";
    }

    private static String summary(ReportCard card, List<String> expected) {
        int judged = card.marks().size() - card.withoutPoints();
        List<String> missing =
                expected.stream().filter(each -> !card.marks().containsKey(each)).toList();
        Set<String> sandboxes = new TreeSet<>();
        card.marks().values().forEach(mark -> sandboxes.add(mark.attempt().sandbox()));
        return judged
                + (judged == 1 ? " exercise was judged" : " exercises were judged")
                + " (sandbox: "
                + String.join(", ", sandboxes)
                + ")."
                + withoutPoints(card)
                + (missing.isEmpty() ? "" : " Not handed in: " + String.join(", ", missing) + ".");
    }

    /** Gradescope has no other number for it than 0; the words say that it is not one of ours. */
    private static String withoutPoints(ReportCard card) {
        List<String> names =
                card.marks().values().stream()
                        .filter(mark -> !mark.hasPoints())
                        .map(mark -> mark.attempt().exercise() + " (" + mark.shownPoints() + ")")
                        .toList();
        return names.isEmpty()
                ? ""
                : " Without points until your teacher looks at it, which is not a mark of 0: "
                        + String.join(", ", names)
                        + ".";
    }

    /** Where nothing could be judged: no points, and what to do. */
    public static String nothing(String why) {
        ObjectNode root = JSON.createObjectNode();
        root.put("score", 0);
        root.put("output", why);
        root.put("output_format", "text");
        root.put("visibility", "visible");
        root.put("stdout_visibility", "hidden");
        root.putArray("tests");
        return root.toPrettyString() + "\n";
    }

    private static void add(Mark mark, ArrayNode tests) {
        Attempt attempt = mark.attempt();
        List<JsonNode> all = Verdicts.tests(attempt);
        if (all.isEmpty()) {
            put(
                    tests,
                    attempt,
                    mark.hasPoints() ? attempt.kind() : mark.shownPoints(),
                    0,
                    attempt.maxPoints(),
                    false,
                    attempt.feedback(),
                    1);
        }
        int number = 0;
        for (JsonNode test : all) {
            boolean passed = test.path("verdict").asText().equals("PASSED");
            put(
                    tests,
                    attempt,
                    test.path("promise").asText(),
                    test.path("points").asInt(),
                    test.path("of").asInt(),
                    passed,
                    output(test, attempt),
                    ++number);
        }
    }

    /** What happened, step by step, with the author's own lines; it is shown as it stands. */
    private static String output(JsonNode test, Attempt attempt) {
        StringBuilder text = new StringBuilder(test.path("message").asText()).append('\n');
        int line = test.path("line").asInt();
        if (line > 0 && test.path("trace").isEmpty()) {
            text.append("line ").append(line).append(": ").append(Verdicts.line(attempt, line));
            text.append('\n');
        }
        int widest = 0;
        for (JsonNode step : test.path("trace")) {
            widest = Math.max(widest, step.path("thread").asText().length());
        }
        for (JsonNode step : test.path("trace")) {
            int at = step.path("line").asInt();
            text.append("%4s  ".formatted(step.path("step").asText()));
            text.append(("%-" + Math.max(1, widest) + "s").formatted(step.path("thread").asText()));
            text.append("  ").append(step.path("action").asText());
            text.append(at > 0 ? "   line " + at + ": " + Verdicts.line(attempt, at) : "");
            text.append('\n');
        }
        return text.append(test.path("explanation").asText()).toString().strip();
    }

    private static void put(
            ArrayNode tests,
            Attempt attempt,
            String name,
            int score,
            int of,
            boolean passed,
            String output,
            int number) {
        String exercise = attempt.exercise().replaceFirst("-.*", "");
        tests.addObject()
                .put("name", attempt.exercise() + ": " + name)
                .put("number", exercise + "." + number)
                .put("score", score)
                .put("max_score", of)
                .put("status", passed ? "passed" : "failed")
                .put("output", output)
                .put("visibility", "visible");
    }
}
