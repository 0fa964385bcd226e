package course.grader.report;

import course.grader.book.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Pages to hand back for all at once: {@code feedback.zip} with a folder for each student, and
 * {@code feedback-moodle.zip} for those whom Moodle knows, if any, in folders called as Moodle's
 * "Upload multiple feedback files in a zip" takes them.
 */
final class FeedbackZip implements AutoCloseable {

    private static final String PAGE = "feedback.html";

    /** The same pages give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path moodleFile;
    private final ZipOutputStream plain;
    private ZipOutputStream moodle;

    FeedbackZip(Path folder) throws IOException {
        moodleFile = folder.resolve("feedback-moodle.zip");
        plain = new ZipOutputStream(Files.newOutputStream(folder.resolve("feedback.zip")));
    }

    /**
     * @param name of the student's folder
     * @param participants what Moodle calls the student in each assignment; it passes over those of
     *     other assignments
     */
    void add(String name, Iterable<Identity> participants, String page) throws IOException {
        put(plain, name, page);
        for (Identity participant : participants) {
            if (moodle == null) {
                moodle = new ZipOutputStream(Files.newOutputStream(moodleFile));
            }
            put(moodle, moodleFolder(name, participant.id()), page);
        }
    }

    /** Moodle splits it at its underscores, and looks at the second part only. */
    private static String moodleFolder(String name, String participant) {
        return name.replace('_', ' ') + "_" + participant + "_assignsubmission_file_";
    }

    private static void put(ZipOutputStream zip, String folder, String page) throws IOException {
        var entry = new ZipEntry(folder + "/" + PAGE);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(page.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (plain) {
            if (moodle != null) {
                moodle.close();
            }
        }
    }
}
