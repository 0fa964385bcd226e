package course.cli;

import course.grader.WorkflowCommand;
import course.judge.Judgement;
import course.judge.Standing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The GitHub Actions step in which this runs: annotations go to its output, a text to its summary.
 *
 * @param workspace the repository's root, which files are named from
 * @param summary the file that GitHub shows on the run's page, or null
 */
record GitHubActions(Path workspace, Path summary) {

    /** Nothing elsewhere. */
    static Optional<GitHubActions> here() {
        if (!"true".equals(System.getenv("GITHUB_ACTIONS"))) {
            return Optional.empty();
        }
        String workspace = System.getenv().getOrDefault("GITHUB_WORKSPACE", "");
        String summary = System.getenv("GITHUB_STEP_SUMMARY");
        return Optional.of(
                new GitHubActions(
                        Path.of(workspace).toAbsolutePath().normalize(),
                        summary == null ? null : Path.of(summary)));
    }

    /** How one answer was judged. */
    void tell(Judgement judgement, Path answer, PrintWriter print) {
        String title = judgement.exercise() + ": " + judgement.kind();
        String text = judgement.text().strip();
        if (judgement.standing() != Standing.PASSED) {
            String level = judgement.standing() == Standing.FAILED ? "error" : "warning";
            print.println(WorkflowCommand.annotation(level, fromRoot(answer, ""), 0, title, text));
        }
        String points = judgement.points() + " of " + judgement.maxPoints() + " points";
        append("### " + title + ", " + points + "\n\n````text\n" + text + "\n````\n\n");
    }

    /** How a class was judged; the reports hold what to say. */
    void tell(Path reports, Path submissions, PrintWriter print) {
        try {
            Path folder = Files.isDirectory(submissions) ? submissions : parent(submissions);
            Path inside = folder.resolve("submitted");
            Path base = Files.isDirectory(inside) ? inside : folder;
            for (String line : Files.readAllLines(reports.resolve("github/annotations.txt"))) {
                print.println(
                        line.replaceFirst(
                                " file=",
                                java.util.regex.Matcher.quoteReplacement(
                                        " file=" + fromRoot(base, "/"))));
            }
            append(Files.readString(reports.resolve("github/summary.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path parent(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /** What lies outside the repository GitHub cannot show anyway. */
    private String fromRoot(Path path, String end) {
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(workspace) && !whole.equals(workspace)
                ? workspace.relativize(whole) + end
                : whole.equals(workspace) ? "" : whole + end;
    }

    private void append(String text) {
        if (summary == null) {
            return;
        }
        try {
            long before = Files.exists(summary) ? Files.size(summary) : 0;
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (before + bytes.length <= WorkflowCommand.SUMMARY_BYTES) {
                Files.write(summary, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
