package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.WorkflowCommand;
import course.grader.book.Attempt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks as GitHub Actions shows them: annotations at files, and a table for the step's summary,
 * within GitHub's limits.
 */
final class GitHub {

    private static final int ROOM_FOR_THE_LAST_LINE = 200;

    private final Map<String, List<String>> annotations = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final StringBuilder summary = new StringBuilder();
    private int summaryBytes;
    private int rowsLeftOut;

    GitHub() {
        row("| student | exercise | points | verdict |\n| --- | --- | --: | --- |\n");
    }

    void add(ReportCard card) {
        for (Mark mark : card.marks().values()) {
            Attempt attempt = mark.attempt();
            row(
                    "| "
                            + cell(card.student())
                            + " | "
                            + cell(attempt.exercise())
                            + " | "
                            + (mark.hasPoints()
                                    ? mark.shownPoints() + " of " + attempt.maxPoints()
                                    : mark.shownPoints())
                            + " | "
                            + Verdicts.sign(attempt.verdict())
                            + " "
                            + cell(attempt.kind())
                            + " |\n");
            if (!attempt.verdict().equals("PASSED")) {
                annotate(attempt);
            }
        }
    }

    private void row(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (rowsLeftOut > 0
                || summaryBytes + bytes > WorkflowCommand.SUMMARY_BYTES - ROOM_FOR_THE_LAST_LINE) {
            rowsLeftOut++;
            return;
        }
        summaryBytes += bytes;
        summary.append(text);
    }

    private void annotate(Attempt attempt) {
        String message = attempt.feedback();
        int line = 0;
        for (JsonNode test : Verdicts.tests(attempt)) {
            if (!test.path("verdict").asText().equals("PASSED")) {
                message = test.path("promise").asText() + ": " + test.path("message").asText();
                line = test.path("line").asInt();
                break;
            }
        }
        String level = Verdicts.open(attempt.verdict()) ? "warning" : "error";
        List<String> sameLevel = annotations.computeIfAbsent(level, l -> new ArrayList<>());
        // The tenth says how many there are more.
        if (sameLevel.size() == WorkflowCommand.ANNOTATIONS - 1) {
            leftOut.merge(level, 1, Integer::sum);
            return;
        }
        boolean named = line > 0 && attempt.place().endsWith(".java");
        sameLevel.add(
                WorkflowCommand.annotation(
                        level,
                        attempt.place(),
                        named ? line : 0,
                        attempt.exercise() + " " + attempt.kind(),
                        message));
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }

    String annotations() {
        StringBuilder text = new StringBuilder();
        annotations.forEach((level, lines) -> {
            lines.forEach(line -> text.append(line).append('\n'));
            int more = leftOut.getOrDefault(level, 0);
            if (more > 0) {
                text.append("::")
                        .append(level)
                        .append(" title=and ")
                        .append(more)
                        .append(" more::The step's summary names them all.\n");
            }
        });
        return text.toString();
    }

    String summary() {
        return rowsLeftOut == 0
                ? summary.toString()
                : summary + "\n… and " + rowsLeftOut + " more, in `grades.csv`.\n";
    }
}
