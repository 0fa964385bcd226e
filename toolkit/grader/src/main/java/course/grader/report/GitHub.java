package course.grader.report;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;

/** Marks as GitHub Actions shows them: annotations at files, and a table for the step's summary. */
final class GitHub {

    private final StringBuilder annotations = new StringBuilder();
    private final StringBuilder summary = new StringBuilder();

    GitHub() {
        summary.append("| student | exercise | points | verdict |\n| --- | --- | --: | --- |\n");
    }

    void add(ReportCard card) {
        for (Mark mark : card.marks().values()) {
            Attempt attempt = mark.attempt();
            summary.append("| ")
                    .append(cell(card.student()))
                    .append(" | ")
                    .append(cell(attempt.exercise()))
                    .append(" | ")
                    .append(Mark.shown(mark.points()))
                    .append(" of ")
                    .append(attempt.maxPoints())
                    .append(" | ")
                    .append(Verdicts.sign(attempt.verdict()))
                    .append(' ')
                    .append(attempt.kind())
                    .append(" |\n");
            annotate(attempt);
        }
    }

    private void annotate(Attempt attempt) {
        if (attempt.verdict().equals("PASSED")) {
            return;
        }
        String message = attempt.feedback();
        int line = 0;
        for (JsonNode test : Verdicts.tests(attempt)) {
            if (!test.path("verdict").asText().equals("PASSED")) {
                message = test.path("promise").asText() + ": " + test.path("message").asText();
                line = test.path("line").asInt();
                break;
            }
        }
        String level = Verdicts.css(attempt.verdict()).equals("open") ? "warning" : "error";
        annotations.append("::").append(level).append(" file=").append(property(attempt.place()));
        if (line > 0 && attempt.place().endsWith(".java")) {
            annotations.append(",line=").append(line);
        }
        annotations
                .append(",title=")
                .append(property(attempt.exercise() + " " + attempt.kind()))
                .append("::")
                .append(data(message.strip()))
                .append('\n');
    }

    /** As the runner reads them back: percent, line ends, and in properties colon and comma. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\n", " ");
    }

    String annotations() {
        return annotations.toString();
    }

    String summary() {
        return summary.toString();
    }
}
