package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import java.util.List;

/** One student's marks as Gradescope's autograders report them: {@code results.json}. */
final class Gradescope {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Gradescope() {}

    static String results(ReportCard card) {
        ObjectNode root = JSON.createObjectNode();
        root.put("score", card.points());
        root.put("output", card.marks().size() + " exercises were judged.");
        root.put("output_format", "text");
        root.put("test_output_format", "text");
        root.put("visibility", "visible");
        root.put("stdout_visibility", "hidden");
        ArrayNode tests = root.putArray("tests");
        card.marks().values().forEach(mark -> add(mark, tests));
        return root.toPrettyString() + "\n";
    }

    private static void add(Mark mark, ArrayNode tests) {
        Attempt attempt = mark.attempt();
        List<JsonNode> all = Verdicts.tests(attempt);
        if (all.isEmpty()) {
            put(tests, attempt, attempt.kind(), 0, attempt.maxPoints(), false, attempt.feedback());
        }
        for (JsonNode test : all) {
            boolean passed = test.path("verdict").asText().equals("PASSED");
            put(
                    tests,
                    attempt,
                    test.path("promise").asText(),
                    test.path("points").asInt(),
                    test.path("of").asInt(),
                    passed,
                    (test.path("message").asText() + "\n" + test.path("explanation").asText())
                            .strip());
        }
    }

    private static void put(
            ArrayNode tests,
            Attempt attempt,
            String name,
            int score,
            int of,
            boolean passed,
            String output) {
        tests.addObject()
                .put("name", attempt.exercise() + ": " + name)
                .put("number", attempt.exercise().replaceFirst("-.*", ""))
                .put("score", score)
                .put("max_score", of)
                .put("status", passed ? "passed" : "failed")
                .put("output", output)
                .put("visibility", "visible");
    }
}
