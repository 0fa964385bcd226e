package course.grader.report;

import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Identity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The grading worksheet of a Moodle assignment, which takes it only with {@code Identifier}, {@code
 * Grade} and {@code Last modified (grade)}. A row has one grade for all exercises of the
 * assignment. It is left empty as long as one of them has no points.
 */
final class MoodleWorksheet implements AutoCloseable {

    private final int maxPoints;
    private final BufferedWriter out;

    MoodleWorksheet(Path folder, int maxPoints) throws IOException {
        this.maxPoints = maxPoints;
        out = Files.newBufferedWriter(folder.resolve("moodle-worksheet.csv"));
        out.write(
                CsvFiles.line(
                        List.of(
                                "Identifier",
                                "Full name",
                                "Email address",
                                "Status",
                                "Grade",
                                "Maximum Grade",
                                "Grade can be changed",
                                "Last modified (submission)",
                                "Last modified (grade)",
                                "Feedback comments")));
    }

    /** One row for each assignment in which Moodle knows the student; it skips those of others. */
    void add(ReportCard card) throws IOException {
        List<Identity> participants = Platforms.moodle(card);
        if (participants.size() < 2) {
            String identifier =
                    participants.isEmpty()
                            ? CsvFiles.identifier(card.student())
                            : identifier(participants.getFirst());
            row(identifier, card.student(), card.marks().values());
            return;
        }
        for (Identity each : participants) {
            List<Mark> own =
                    card.marks().values().stream()
                            .filter(mark -> Platforms.handedInAs(each, mark))
                            .toList();
            if (!own.isEmpty()) {
                row(identifier(each), card.student(), own);
            }
        }
    }

    /** In an English Moodle; another language has another word for it. */
    private static String identifier(Identity participant) {
        return "Participant " + participant.id();
    }

    private void row(String identifier, String student, Collection<Mark> marks) throws IOException {
        boolean complete = marks.stream().allMatch(Mark::hasPoints);
        double points = marks.stream().mapToDouble(Mark::points).sum();
        String last =
                marks.stream()
                        .filter(Mark::handedIn)
                        .map(mark -> mark.attempt().submitted())
                        .max(Instant::compareTo)
                        .map(Instant::toString)
                        .orElse("");
        out.write(
                CsvFiles.line(
                        List.of(
                                identifier,
                                CsvFiles.text(student),
                                "",
                                marks.isEmpty() ? "No submission" : "Submitted for grading",
                                complete && !marks.isEmpty() ? Mark.shown(points) : "",
                                "" + maxPoints,
                                "Yes",
                                last,
                                "-",
                                CsvFiles.text(comments(marks)))));
    }

    private static String comments(Collection<Mark> marks) {
        List<String> lines = new ArrayList<>();
        for (Mark mark : marks) {
            String of = mark.hasPoints() ? " of " + mark.attempt().maxPoints() : "";
            String comment = mark.comment().isEmpty() ? "" : " (" + mark.comment() + ")";
            lines.add(mark.attempt().exercise() + ": " + mark.shownPoints() + of + comment);
        }
        return String.join("; ", lines);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
