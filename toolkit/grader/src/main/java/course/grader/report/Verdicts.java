package course.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.book.Attempt;
import course.judge.Answer;
import course.judge.VerdictJson;
import java.util.ArrayList;
import java.util.List;

/** How verdicts are shown, and what the judge said of an attempt out of its JSON. */
final class Verdicts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verdicts() {}

    static String sign(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "✓";
            case "FAILED" -> "✗";
            case Attempt.UNREADABLE -> "!";
            case Attempt.NO_FILE -> "•";
            default -> "?";
        };
    }

    static String words(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "passed";
            case "FAILED" -> "not yet";
            case "UNDECIDED" -> "undecided";
            case "NOT_JUDGED" -> "not judged";
            case Attempt.UNREADABLE -> "unreadable";
            case Attempt.NO_FILE -> "no file";
            default -> verdict;
        };
    }

    static String css(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "ok";
            case "FAILED" -> "no";
            case Attempt.NO_FILE -> "by-hand";
            default -> "open";
        };
    }

    /** Whether a person should decide. */
    static boolean open(String verdict) {
        return css(verdict).equals("open");
    }

    /** Fields as in the judge's JSON; none where nothing was run. */
    static List<JsonNode> tests(Attempt attempt) {
        return all(attempt, "tests");
    }

    /** Why nothing was run, fields as in the judge's JSON. */
    static List<JsonNode> problems(Attempt attempt) {
        return all(attempt, "problems");
    }

    private static List<JsonNode> all(Attempt attempt, String field) {
        List<JsonNode> all = new ArrayList<>();
        json(attempt).path(field).forEach(all::add);
        return all;
    }

    private static JsonNode json(Attempt attempt) {
        try {
            return JSON.readTree(attempt.judgement());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gradebook holds a broken verdict", e);
        }
    }

    /** The answer with the names of its lines; gradebooks of older courses hold cells only. */
    static Answer answer(Attempt attempt) {
        return VerdictJson.answer(json(attempt), attempt.answer());
    }

    /** The first that was broken, or nothing where nothing was run. */
    static String brokenPromise(Attempt attempt) {
        return tests(attempt).stream()
                .filter(test -> !test.path("verdict").asText().equals("PASSED"))
                .map(test -> test.path("promise").asText())
                .findFirst()
                .orElse("");
    }

    static String line(Attempt attempt, int number) {
        return number <= 0
                ? ""
                : attempt.answer().lines().skip(number - 1).findFirst().orElse("").strip();
    }
}
