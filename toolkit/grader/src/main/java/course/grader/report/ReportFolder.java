package course.grader.report;

import course.grader.ClassLists;
import course.grader.NotUsed;
import course.grader.ReportCard;
import course.grader.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder of all reports, made beside the old ones and put in their place at the end, so that
 * being cut off leaves the old. Takes the students one after the other and keeps none of them.
 */
public final class ReportFolder implements AutoCloseable {

    private static final List<String> PARTS =
            List.of(
                    "index.html",
                    "students",
                    "feedback",
                    "feedback.zip",
                    "feedback-moodle.zip",
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
    private final StudentPage studentPage;
    private final ClassPage classPage;
    private final CsvFiles csv;
    private final JUnitXml junit;
    private final OpenTestReport openTestReport;
    private final GitHub github = new GitHub();
    private final FeedbackZip zip;
    private final FileNames names = new FileNames();
    private boolean closed;

    public ReportFolder(Path folder, AboutClass about) throws IOException {
        this.folder = Files.createDirectories(folder);
        half = folder.resolve(".reports.part");
        FileTree.delete(half);
        for (String part : List.of("students", "feedback", "gradescope", "github")) {
            Files.createDirectories(half.resolve(part));
        }
        studentPage = new StudentPage(about);
        classPage = new ClassPage(about);
        csv = new CsvFiles(half, about);
        junit = new JUnitXml(half);
        openTestReport = new OpenTestReport(half);
        zip = new FeedbackZip(half);
    }

    /** Adds one student; to be called in the order in which tables shall show them. */
    public void add(ReportCard card, List<NotUsed> notUsed) throws IOException {
        String name = names.of(card.student());
        String html = studentPage.html(card, notUsed);
        Files.writeString(half.resolve("students").resolve(name + ".html"), html);
        Path own = Files.createDirectories(half.resolve("feedback").resolve(name));
        Files.writeString(own.resolve("feedback.html"), html);
        zip.add(name, Platforms.moodle(card), html);
        Path scope = Files.createDirectories(half.resolve("gradescope").resolve(name));
        Files.writeString(scope.resolve("results.json"), Gradescope.results(card));
        classPage.add(card, name + ".html");
        csv.add(card);
        ReportCard files = card.ofFiles();
        junit.add(files);
        openTestReport.add(files);
        github.add(files);
    }

    /** Writes what is about all, and puts the new reports in the place of the old. */
    public void finish(List<NotUsed> notUsed, ClassLists lists) throws IOException {
        Files.writeString(
                half.resolve("index.html"),
                classPage.html(notUsed, SimilarPairs.read(folder), lists));
        NotUsedFile.write(half.resolve("not-used.csv"), notUsed);
        Files.writeString(half.resolve("github/annotations.txt"), github.annotations());
        Files.writeString(half.resolve("github/summary.md"), github.summary());
        closeFiles();
        for (String part : PARTS) {
            FileTree.delete(folder.resolve(part));
            if (Files.exists(half.resolve(part))) {
                Files.move(
                        half.resolve(part),
                        folder.resolve(part),
                        StandardCopyOption.REPLACE_EXISTING);
            }
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
