package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.GradedClass;
import course.grader.Grading;
import course.judge.CourseFolder;
import course.judge.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A grader that is killed (SIGKILL) while it works, and started again. With {@code -Dcourse.full}
 * it is killed thirty times, among 200 submissions, and ten times more as it writes the reports.
 */
@DisplayName("A grader that is killed")
class KilledGraderTest {

    private static final boolean FULL = Boolean.getBoolean("course.full");
    private static final int KILLS = FULL ? 30 : 5;
    private static final int SUBMISSIONS = FULL ? 200 : 12;
    private static final int KILLED_REPORTS = FULL ? 10 : 1;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final String WRITING = "writing the reports";

    @TempDir Path folder;

    @Test
    @DisplayName("and started again ends where an undisturbed one does, with nothing judged twice")
    void resumes() throws Exception {
        SmallCourse course = SmallCourse.in(folder.resolve("course")).prepare();
        Path submitted = folder.resolve("submitted");
        for (int i = 0; i < SUBMISSIONS; i++) {
            Path own = Files.createDirectories(submitted.resolve("student " + i));
            Path file = own.resolve("01-answer.ipynb");
            String answer =
                    SmallCourse.SOLUTION.replace("42", i % 3 == 0 ? "1" : "42 + " + i + " - " + i);
            Files.writeString(file, SmallCourse.notebook(answer));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        }
        Path killed = folder.resolve("killed");
        List<String> judged = new ArrayList<>();
        long seed = Long.getLong("course.seed", 42);
        System.out.println("kills with -Dcourse.seed=" + seed);
        var random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            int lines = 1 + random.nextInt(Math.max(1, SUBMISSIONS / KILLS));
            judged.addAll(killed(lines, random.nextInt(1000), course, submitted, killed));
        }
        judged.addAll(killed(SUBMISSIONS, 0, course, submitted, killed));
        assertThat(judged).as("what was said to be in the gradebook").doesNotHaveDuplicates();
        for (int i = 0; i < KILLED_REPORTS; i++) {
            // One word is all that it says now: that it begins to write.
            assertThat(killed(1, random.nextInt(200), course, submitted, killed)).isEmpty();
        }
        assertThat(killed(NEVER, 0, course, submitted, killed)).isEmpty();

        Path undisturbed = folder.resolve("undisturbed");
        assertThat(killed(NEVER, 0, course, submitted, undisturbed)).hasSize(SUBMISSIONS);
        for (String report : List.of("grades.csv", "index.html", "junit.xml")) {
            assertThat(killed.resolve(report)).hasSameTextualContentAs(undisturbed.resolve(report));
        }
    }

    /**
     * Kills it some time after it has said so much.
     *
     * @param count of lines, each about a result that is in the gradebook
     * @param more milliseconds that it goes on then
     * @return whose results it said to be there
     */
    private static List<String> killed(
            int count, int more, SmallCourse course, Path submitted, Path out)
            throws IOException, InterruptedException {
        List<String> command = CourseCommand.java();
        command.add(Grader.class.getName());
        command.addAll(
                List.of(course.folder().root().toString(), submitted.toString(), out.toString()));
        Process grader = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        List<String> judged = new ArrayList<>();
        try (BufferedReader lines = grader.inputReader()) {
            String line;
            while (judged.size() < count && (line = lines.readLine()) != null) {
                judged.add(line);
            }
            if (!grader.waitFor(more, TimeUnit.MILLISECONDS) && count < NEVER) {
                // The process itself would close its streams here.
                grader.toHandle().destroyForcibly();
            }
            // What it said between the last line that was read and its death is judged as well.
            while ((line = lines.readLine()) != null) {
                judged.add(line);
            }
        }
        assertThat(grader.waitFor(5, TimeUnit.MINUTES)).isTrue();
        judged.remove(WRITING);
        return judged;
    }

    /** Grades and says each student's name once their result is safe. */
    static final class Grader {
        public static void main(String[] args) throws Exception {
            Path out = Path.of(args[2]);
            var options =
                    new Grading.Options(Path.of(args[1]), out, 2, false, List.of(), true, null);
            try (var graded = GradedClass.open(out)) {
                graded.grade(
                        new CourseFolder(Path.of(args[0])),
                        options,
                        new Grading.Listener() {
                            @Override
                            public void found(int handedIn, int toJudge, Sandbox sandbox) {}

                            @Override
                            public void judged(String student, String exercise, String verdict) {
                                System.out.println(student);
                            }
                        });
                System.out.println(WRITING);
                graded.writeReports();
            }
        }
    }
}
