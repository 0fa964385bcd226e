package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.book.People;
import course.grader.report.FileNames;
import course.grader.report.NbgraderScores;
import course.grader.report.SimilarPairs;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A class being graded: the folder with its gradebook ({@code gradebook.db}) and its reports. Held
 * by one process at a time; close it.
 */
public final class GradedClass implements AutoCloseable {

    /** A person who closes a window needs less. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final FileChannel channel;
    private final Gradebook book;
    private ClassLists lists = ClassLists.NONE;

    private GradedClass(Path folder, FileChannel channel, Gradebook book) {
        this.folder = folder;
        this.channel = channel;
        this.book = book;
    }

    /** As below, with the usual patience; nobody is told. */
    public static GradedClass open(Path folder) throws IOException {
        return open(folder, PATIENCE, told -> {});
    }

    /**
     * Opens it, or begins it.
     *
     * @param patience how long to wait, each time, for another program that holds the gradebook
     * @param tell told that it is waited for
     * @throws BadInput if another {@code ./course grade} holds it, or there is another file in the
     *     gradebook's place
     * @throws GradingStopped if folder or gradebook cannot be used now
     */
    public static GradedClass open(Path folder, Duration patience, Consumer<String> tell)
            throws IOException {
        FileChannel channel = lockFile(folder);
        try {
            if (!locked(channel)) {
                throw new BadInput(
                        "Another ./course grade is at work in "
                                + folder
                                + ". Let it end, or name another folder with --out.");
            }
            return new GradedClass(
                    folder,
                    channel,
                    Gradebook.open(folder.resolve("gradebook.db"), patience, tell));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel lockFile(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("grading.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw GradingStopped.cannotWrite("gradebook and reports", folder, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    /** As last said. */
    public LatePolicy policy() {
        return LatePolicy.of(book.settings());
    }

    /**
     * See {@link LatePolicy#withDue}.
     *
     * @throws BadInput if there is no such exercise or the time is none
     */
    public void setDue(CourseFolder course, String said) {
        change(policy -> policy.withDue(named(course, said)));
    }

    /** With the exercise's full name, where one stands before the value. */
    private static String named(CourseFolder course, String said) {
        int equals = said.indexOf('=');
        return equals < 0
                ? said
                : course.assignment(said.substring(0, equals)).name() + said.substring(equals);
    }

    public void setGrace(Duration grace) {
        change(policy -> policy.withGrace(grace));
    }

    public void setPercentPerDay(int percent) {
        change(policy -> policy.withPercentPerDay(percent));
    }

    public void setBestCounts(boolean best) {
        change(policy -> policy.withBest(best));
    }

    private void change(UnaryOperator<LatePolicy> change) {
        book.set(change.apply(policy()).settings());
    }

    public void setLateDays(int days) {
        change(policy -> policy.withLateDays(days));
    }

    /**
     * See {@link LatePolicy#withAttempts}.
     *
     * @throws BadInput if there is no such exercise or the number is none
     */
    public void setAttempts(CourseFolder course, String said) {
        change(policy -> policy.withAttempts(named(course, said)));
    }

    /**
     * When it is due for a student, in all exercises, if it is due then for all.
     *
     * @param student any name that the student is known by
     */
    public Instant ownDue(String student, Instant due) {
        Students students = Students.of(book);
        return new StudentView(students, book, students.who(student)).ownDue(People.ALL, due);
    }

    /** What the teacher says about people. */
    public TeachersWords words(CourseFolder course) {
        return new TeachersWords(book, course);
    }

    /** Everybody's marks, as they are worked out from what the gradebook holds now; by name. */
    public List<ReportCard> cards() {
        Students students = Students.of(book);
        return students.all().stream().map(each -> students.card(policy(), each)).toList();
    }

    /** What there is to know of the class that the reports were written of last. */
    public ClassLists lists() {
        return lists;
    }

    /** See {@link Grading#run}. */
    public Grading.Outcome grade(
            CourseFolder course, Grading.Options options, Grading.Listener listener)
            throws IOException, InterruptedException {
        return Grading.run(course, options, book, listener);
    }

    /** See {@link #writeReports(CourseFolder)}; without title and hints. */
    public List<Reports.Line> writeReports() {
        return writeReports("", Map.of());
    }

    /**
     * Writes all reports from what the gradebook holds now, with the first hint of an exercise for
     * those who need one.
     *
     * @throws GradingStopped if they cannot be written; those of an earlier run stay then
     */
    public List<Reports.Line> writeReports(CourseFolder course) {
        Map<String, String> hints = new TreeMap<>();
        for (Assignment each : course.assignments()) {
            each.hints().stream().findFirst().ifPresent(hint -> hints.put(each.name(), hint));
        }
        return writeReports(course.title(), hints);
    }

    private List<Reports.Line> writeReports(String title, Map<String, String> hints) {
        try {
            Reports.Written written = Reports.write(book, policy(), folder, title, hints);
            lists = written.lists();
            return written.lines();
        } catch (IOException e) {
            throw GradingStopped.cannotWrite("the reports", folder, e);
        }
    }

    /**
     * Writes all marks for nbgrader's gradebook into a file beside the reports; without those of
     * work that came as no file, for which nbgrader has no submission.
     */
    public Path writeNbgraderScores() throws IOException {
        Path file = folder.resolve("nbgrader.jsonl");
        var scores = new NbgraderScores();
        try (var out = Files.newBufferedWriter(file)) {
            Students students = Students.of(book);
            for (String student : students.all()) {
                out.write(scores.lines(students.card(policy(), student).ofFiles()));
            }
        }
        return file;
    }

    /**
     * Writes the {@code results.json} of the only student there is, for an autograder that judges
     * one submission. If nothing could be used of it, the file says why and gives no points.
     *
     * @throws BadInput if there are several students
     */
    public void writeGradescopeResults(CourseFolder course, Path file) throws IOException {
        Reports.writeGradescope(book, policy(), course, file);
    }

    /**
     * Writes the answers that count, for a tool that compares them: {@code
     * EXERCISE/answers/NAME/Answer.java}, and {@code EXERCISE/starter/Answer.java}.
     *
     * @return the students by NAME
     */
    public Map<String, String> writeAnswers(CourseFolder course, Path target) throws IOException {
        Map<String, String> students = new TreeMap<>();
        var names = new FileNames();
        Students all = Students.of(book);
        Set<Attempt> ofTeams = new HashSet<>();
        for (String student : all.all()) {
            String name = names.of(student);
            students.put(name, student);
            for (Mark mark : all.card(policy(), student).marks().values()) {
                // What a team handed in together is one answer.
                boolean first = mark.terms().team().isEmpty() || ofTeams.add(mark.attempt());
                if (first && !mark.attempt().answer().isBlank()) {
                    Path own = target.resolve(mark.attempt().exercise()).resolve("answers");
                    writeAnswer(own.resolve(name), mark.attempt().answer());
                }
            }
        }
        for (Assignment each : course.assignments()) {
            Path own = target.resolve(each.name());
            if (Files.exists(own)) {
                writeAnswer(own.resolve("starter"), Answer.read(each.notebook()).source());
            }
        }
        return students;
    }

    private static void writeAnswer(Path folder, String source) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("Answer.java"), source);
    }

    /**
     * Which answers are alike; the page of the class names them from the next reports on.
     *
     * @param reports the tool's own, to be kept beside
     */
    public void setSimilarPairs(List<SimilarPair> pairs, List<Path> reports) throws IOException {
        SimilarPairs.write(folder, pairs, reports);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            book.close();
        }
    }
}
