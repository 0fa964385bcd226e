package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks for nbgrader's gradebook, one JSON object a line; {@code nbgrader_scores.py} takes them
 * there.
 *
 * <p>{@code score} is before {@code penalty} (for being late), as nbgrader keeps them apart; {@code
 * look} asks a person to look at it: what is unreadable or not judged is 0 in nbgrader, which has
 * no other word for it, and is not graded until somebody says so.
 */
public final class NbgraderScores {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileNames names = new FileNames();

    /** The lines of one student, each with its line end. */
    public String lines(ReportCard card) {
        var lines = new StringBuilder();
        card.marks().values().forEach(mark -> lines.append(line(card, mark)).append('\n'));
        return lines.toString();
    }

    private String line(ReportCard card, Mark mark) {
        Attempt attempt = mark.attempt();
        double score = mark.overridden() ? mark.points() : attempt.points();
        return JSON.createObjectNode()
                .put("student", id(card.student()))
                .put("assignment", attempt.exercise())
                .put("score", score)
                .put("penalty", score - mark.points())
                .put("of", attempt.maxPoints())
                .put("look", !mark.lookAt().isEmpty())
                .put("comment", comment(mark))
                .put("report", attempt.feedback())
                .put("answer", attempt.answer())
                .toString();
    }

    /** nbgrader names folders by it, and allows no plus sign in it. */
    private String id(String student) {
        return names.of(student.replace('+', '_'));
    }

    /** The teacher's words, then what was not kept; the interleavings are in the report. */
    private static String comment(Mark mark) {
        List<String> lines = new ArrayList<>();
        if (!mark.comment().isEmpty()) {
            lines.add(mark.comment());
        }
        if (mark.overridden()) {
            lines.add("The points were set by your teacher.");
        }
        List<JsonNode> tests = Verdicts.tests(mark.attempt());
        for (JsonNode test : tests) {
            if (!test.path("verdict").asText().equals("PASSED")) {
                lines.add(
                        Verdicts.sign(test.path("verdict").asText())
                                + " "
                                + test.path("promise").asText());
            }
        }
        if (tests.isEmpty() && !mark.attempt().verdict().equals("PASSED")) {
            mark.attempt().feedback().lines().findFirst().ifPresent(lines::add);
        } else if (mark.attempt().verdict().equals("PASSED")) {
            lines.add("✓ Every promise is kept.");
        }
        return String.join("\n", lines);
    }
}
