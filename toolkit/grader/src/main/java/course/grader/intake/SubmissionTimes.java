package course.grader.intake;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import course.grader.policy.DueTime;
import course.grader.roster.PersonName;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When work was handed in as the teacher's {@code --times} file says: a CSV with a column for the
 * student (a name, an ID, Moodle's {@code Participant 1234}), one for the time, and perhaps one for
 * the exercise.
 */
public final class SubmissionTimes {

    private static final Set<String> STUDENT =
            Set.of("student", "name", "fullname", "id", "identifier", "username", "login", "user");

    private static final Set<String> TIME =
            Set.of(
                    "time",
                    "submitted",
                    "submittedat",
                    "submissiontime",
                    "date",
                    "lastmodified(submission)");

    /** "Sunday, 1 November 2026, 10:00 AM", as its grading worksheet has it. */
    private static final DateTimeFormatter MOODLES =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, h:mm a", Locale.ENGLISH);

    private static final Set<String> EXERCISE = Set.of("exercise", "assignment");

    /** By the key of a student's name or id, then by exercise; nothing stands for all exercises. */
    private final Map<String, Map<String, Instant>> times = new HashMap<>();

    private SubmissionTimes() {}

    /** Nobody has said anything. */
    public static SubmissionTimes none() {
        return new SubmissionTimes();
    }

    /**
     * @throws BadInput naming file and line if it is no such table
     */
    public static SubmissionTimes read(Path file, CourseFolder course) throws IOException {
        String text = Files.readString(file).replaceFirst("^\uFEFF", "");
        String head = text.lines().findFirst().orElse("");
        char separator = head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
        var times = new SubmissionTimes();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
                        .readValues(text)) {
            for (int line = 2; rows.hasNext(); line++) {
                times.add(rows.next(), course, file.getFileName() + ", line " + line + ": ");
            }
        }
        if (times.times.isEmpty()) {
            throw new BadInput(
                    file + " says no time. Its first line names the columns: student,time.");
        }
        return times;
    }

    private void add(Map<String, String> row, CourseFolder course, String where) {
        Set<String> students = new TreeSet<>();
        String exercise = "";
        String time = "";
        for (var each : row.entrySet()) {
            String column = each.getKey().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
            String value = each.getValue() == null ? "" : each.getValue().strip();
            if (STUDENT.contains(column) && !value.isEmpty()) {
                students.add(PersonName.key(value));
            } else if (TIME.contains(column)) {
                time = value;
            } else if (EXERCISE.contains(column) && !value.isEmpty()) {
                exercise = exercise(value, course, where);
            }
        }
        if (students.isEmpty()) {
            throw new BadInput(
                    where + "no student. The first line names the columns: student,time.");
        }
        if (time.isEmpty() || time.equals("-")) {
            return; // Moodle's worksheet: nothing was handed in.
        }
        Instant instant = time(time, where);
        for (String each : students) {
            times.computeIfAbsent(each, s -> new HashMap<>()).put(exercise, instant);
        }
    }

    private static String exercise(String value, CourseFolder course, String where) {
        return new ExerciseNames(course.assignments())
                .find(value)
                .map(ExerciseNames.Reading::exercise)
                .orElseThrow(() ->
                        new BadInput(
                                where
                                        + "there is no exercise \""
                                        + value
                                        + "\". There are: "
                                        + String.join(
                                                ", ",
                                                course.assignments().stream()
                                                        .map(Assignment::name)
                                                        .toList())));
    }

    private static Instant time(String value, String where) {
        try {
            return MOODLES.parse(value.replace('\u202f', ' '), LocalDateTime::from)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        } catch (DateTimeParseException otherForm) {
            return plainTime(value, where);
        }
    }

    private static Instant plainTime(String value, String where) {
        try {
            return DueTime.parse(value.replace(" UTC", "Z"));
        } catch (BadInput e) {
            throw new BadInput(where + e.getMessage(), e);
        }
    }

    /** What is said of the first of these names that anything is said of. */
    Optional<Instant> of(List<String> students, String exercise) {
        return students.stream()
                .filter(each -> !each.isBlank())
                .map(each -> times.getOrDefault(PersonName.key(each), Map.of()))
                .flatMap(each ->
                        Stream.of(exercise, "").filter(each::containsKey).map(each::get).limit(1))
                .findFirst();
    }
}
