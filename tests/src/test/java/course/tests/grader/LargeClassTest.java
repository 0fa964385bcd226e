package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.ClassLists;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import course.grader.book.TimeSource;
import course.grader.report.AboutClass;
import course.grader.report.ReportFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The reports of a very large class")
class LargeClassTest {

    private static final int STUDENTS = 300;

    @TempDir Path folder;

    @Test
    @DisplayName("keep GitHub's limits and say what is not shown")
    void gitHubsLimits() throws Exception {
        var about = new AboutClass("", Map.of("01-answer", 3), "", Map.of());
        try (var reports = new ReportFolder(folder, about)) {
            for (int i = 0; i < STUDENTS; i++) {
                String verdict = i % 2 == 0 ? "FAILED" : "UNDECIDED";
                reports.add(card("student " + i + "-".repeat(3600) + "é", verdict), List.of());
            }
            reports.finish(List.of(), ClassLists.NONE);
        }
        List<String> lines = Files.readAllLines(folder.resolve("github/annotations.txt"));
        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
        assertThat(lines.get(9)).startsWith("::error title=and 141 more::");
        Path summary = folder.resolve("github/summary.md");
        assertThat(Files.size(summary)).isBetween(1_000_000L, 1024L * 1024);
        List<String> rows = Files.readAllLines(summary);
        long shown = rows.stream().filter(row -> row.startsWith("| student ")).count() - 1;
        assertThat(rows.getLast()).startsWith("… and " + (STUDENTS - shown) + " more");
    }

    private static ReportCard card(String student, String verdict) {
        var attempt =
                new Attempt(
                        student,
                        "01-answer",
                        "00",
                        student + "/01-answer.ipynb",
                        Instant.EPOCH,
                        verdict,
                        verdict,
                        0,
                        3,
                        "bubblewrap",
                        "{}",
                        "It went wrong.",
                        "",
                        TimeSource.FILE);
        var terms = new Mark.Terms(Optional.empty(), false, 0, 0, "");
        var mark = new Mark(attempt, 1, 0, terms, 0, false, "", List.of());
        return new ReportCard(
                student,
                Map.of("01-answer", mark),
                List.of(),
                Optional.empty(),
                0,
                List.of(),
                List.of());
    }
}
