package course.grader.report;

import course.grader.ReportCard;
import course.grader.book.NotUsed;
import course.grader.files.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folder of all reports, made beside the old ones and put in their place at the end, so that
 * being cut off leaves the old. Takes the students one after the other and keeps none of them.
 */
public final class ReportFolder implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final List<String> PARTS =
            List.of(
                    "index.html",
                    "students",
                    "feedback",
                    "feedback.zip",
                    "gradescope",
                    "github",
                    "grades.csv",
                    "not-used.csv",
                    "canvas.csv",
                    "moodle.csv",
                    "moodle-worksheet.csv",
                    "junit.xml",
                    "open-test-report.xml");

    private final Path folder;
    private final Path half;
    private final String policy;
    private final StudentPage studentPage;
    private final ClassPage classPage;
    private final CsvFiles csv;
    private final JUnitXml junit;
    private final OpenTestReport openTestReport;
    private final GitHub github = new GitHub();
    private final ZipOutputStream zip;
    private final FileNames names = new FileNames();
    private boolean closed;

    /**
     * @param maxima the points of each exercise
     * @param policy in words, or nothing
     * @param hints a first one for each exercise, where there is one
     */
    public ReportFolder(
            Path folder, Map<String, Integer> maxima, String policy, Map<String, String> hints)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.policy = policy;
        half = folder.resolve(".reports.part");
        FileTree.delete(half);
        for (String part : List.of("students", "feedback", "gradescope", "github")) {
            Files.createDirectories(half.resolve(part));
        }
        studentPage = new StudentPage(maxima, policy, hints);
        classPage = new ClassPage(maxima);
        csv = new CsvFiles(half, maxima);
        junit = new JUnitXml(half);
        openTestReport = new OpenTestReport(half);
        zip = new ZipOutputStream(Files.newOutputStream(half.resolve("feedback.zip")));
    }

    /** Adds one student; to be called in the order in which tables shall show them. */
    public void add(ReportCard card, List<NotUsed> notUsed) throws IOException {
        String name = names.of(card.student());
        String html = studentPage.html(card, notUsed);
        Files.writeString(half.resolve("students").resolve(name + ".html"), html);
        Path own = Files.createDirectories(half.resolve("feedback").resolve(name));
        Files.writeString(own.resolve("feedback.html"), html);
        var entry = new ZipEntry(name + "/feedback.html");
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(html.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        Path scope = Files.createDirectories(half.resolve("gradescope").resolve(name));
        Files.writeString(scope.resolve("results.json"), Gradescope.results(card));
        classPage.add(card, name + ".html");
        csv.add(card);
        junit.add(card);
        openTestReport.add(card);
        github.add(card);
    }

    /** Writes what is about all, and puts the new reports in the place of the old. */
    public void finish(List<NotUsed> notUsed) throws IOException {
        Files.writeString(
                half.resolve("index.html"),
                classPage.html(policy, notUsed, SimilarPairs.read(folder)));
        NotUsedFile.write(half.resolve("not-used.csv"), notUsed);
        Files.writeString(half.resolve("github/annotations.txt"), github.annotations());
        Files.writeString(half.resolve("github/summary.md"), github.summary());
        closeFiles();
        for (String part : PARTS) {
            FileTree.delete(folder.resolve(part));
            Files.move(
                    half.resolve(part), folder.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void closeFiles() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (csv;
                junit;
                openTestReport) {
            zip.close();
        }
    }

    /** Half a set of reports is of no use to anybody, and a full disk needs the room. */
    @Override
    public void close() throws IOException {
        try {
            closeFiles();
        } finally {
            FileTree.delete(half);
        }
    }
}
