package course.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.book.Attempt;
import java.util.ArrayList;
import java.util.List;

/** How verdicts are shown, and the tests of an attempt out of its JSON. */
final class Verdicts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verdicts() {}

    static String sign(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "✓";
            case "FAILED", Attempt.UNREADABLE -> "✗";
            default -> "?";
        };
    }

    static String css(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "ok";
            case "FAILED", Attempt.UNREADABLE -> "no";
            default -> "open";
        };
    }

    /** Fields as in the judge's JSON; none where nothing was run. */
    static List<JsonNode> tests(Attempt attempt) {
        try {
            List<JsonNode> tests = new ArrayList<>();
            JSON.readTree(attempt.judgement()).path("tests").forEach(tests::add);
            return tests;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gradebook holds a broken verdict", e);
        }
    }

    static String line(Attempt attempt, int number) {
        return number <= 0
                ? ""
                : attempt.answer().lines().skip(number - 1).findFirst().orElse("").strip();
    }
}
