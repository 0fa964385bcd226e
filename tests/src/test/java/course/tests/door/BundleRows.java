package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.CourseFolder;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that can be typed in a students' bundle: the rows of its README, and the other commands. */
final class BundleRows {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());
    private static final String ANSWER = "exercises/05-fix-the-race.ipynb";
    private static final Pattern ROW = Pattern.compile("(?m)^\\./course (\\S+(?: \\S+)*)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+)  +\\S");

    /** What is said to the students' commands that the README does not name. */
    private static final Map<String, List<String>> UNNAMED =
            Map.of("list", List.of("list"), "reset", List.of("reset", "05"));

    /** What the teachers' commands are to be given so that they would do something. */
    private static final Map<String, List<String>> TEACHERS =
            Map.of(
                    "release", List.of("release", "again"),
                    "grade", List.of("grade", "work"),
                    "collect", List.of("collect", "roster.csv", "handed-in"),
                    "site", List.of("site", "pages"),
                    "new-exercise", List.of("new-exercise", "35-mine"),
                    "mutants", List.of("mutants", "05", "--sample", "1"));

    /** Starts one, as it stands in the README, and looks at what comes of it. */
    private interface Row {
        void start(String... words) throws Exception;
    }

    private final Clone student;

    /** By their first word, in the README's order. */
    private final Map<String, Row> rows = new LinkedHashMap<>();

    BundleRows(Clone student) {
        this.student = student;
        rows.put("lab", this::lab);
        rows.put("next", this::next);
        rows.put("check", this::check);
        rows.put("hint", this::hint);
        rows.put("pack", this::pack);
        rows.put("jbang", this::jbang);
        rows.put("explore", this::explore);
        rows.put("doctor", this::doctor);
        rows.put("setup", this::setup);
    }

    /** The words after {@code ./course} of each row. */
    List<String[]> named() throws IOException {
        List<String[]> named =
                ROW.matcher(Files.readString(student.folder().resolve("README.md")))
                        .results()
                        .map(row -> row.group(1).split(" "))
                        .toList();
        assertThat(named).extracting(words -> words[0]).containsExactlyElementsOf(rows.keySet());
        return named;
    }

    void start(String... words) throws Exception {
        rows.get(words[0]).start(words);
    }

    private void lab(String... words) throws Exception {
        try (Lab lab = Lab.open(student)) {
            assertThat(lab.get("api/contents/notebooks").path("content"))
                    .hasSize(Checkout.notebooks("notebooks").size());
            assertThat(ServedNotebook.run(lab, "notebooks/00-welcome.ipynb").get("first-cell-code"))
                    .contains("Hello from Java 25");
            assertThat(ServedNotebook.run(lab, ANSWER).get("check"))
                    .containsPattern("not yet, 0 of \\d+ points")
                    .contains("tests are yours to see");
            if (Boolean.getBoolean("course.full")) {
                for (Path each : Checkout.notebooks("notebooks")) {
                    ServedNotebook.run(lab, "notebooks/" + each.getFileName());
                }
            }
        }
    }

    private void next(String... words) {
        assertThat(well(words).out()).contains("Next is exercise 01", "0 of ");
    }

    private void check(String... words) throws IOException {
        Files.copy(
                COURSE.assignment("05").solution(),
                student.folder().resolve("work").resolve(ANSWER),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(well(words).out()).contains("passed", "tests are yours to see");
    }

    private void hint(String... words) {
        assertThat(well(words).out()).contains("Hint 2 of 3").doesNotContain("Hint 3 of");
        assertThat(well(words).out())
                .contains("Hint 3 of 3", "the last one")
                .doesNotContain("solution");
    }

    private void pack(String... words) {
        assertThat(well("pack", "--student", "Ann Müller").out()).contains("work/Ann Müller.zip");
        assertThat(well(words).out()).as("asked once").contains("of Ann Müller: 05");
    }

    private void jbang(String... words) {
        assertThat(well(words).out()).contains("[clock] The time is");
        assertThat(well("jbang", "bench/processes.java", "--help").out())
                .as("what notebook 15 names")
                .contains("processes");
    }

    private void explore(String... words) throws IOException {
        Files.writeString(
                student.folder().resolve(words[1]),
                """
                class File {
                    static int n;

                    public static void main(String[] args) throws Exception {
                        Thread other = new Thread(() -> n++);
                        other.start();
                        n++;
                        other.join();
                        if (n != 2) throw new AssertionError(n + " of 2");
                    }
                }
                """);
        var explored = student.course(words);
        assertThat(explored.code()).as(explored::all).isEqualTo(1);
        assertThat(explored.out()).contains("FAILED ASSERTION: 1 of 2", "File.java:");
    }

    private void doctor(String... words) {
        assertThat(well(words).out()).contains("All that the course needs is there.");
    }

    private void setup(String... words) {
        assertThat(well(words).err()).contains("All is set up").doesNotContain("Setting up:");
    }

    private Clone.Ended well(String... words) {
        var ended = student.course(words);
        assertThat(ended.code()).as(ended::all).isZero();
        return ended;
    }

    /** Every command that {@code --help} names and the README does not. */
    void startOthers() {
        Matcher command = COMMAND.matcher(well("--help").out());
        while (command.find()) {
            String name = command.group(1);
            if (UNNAMED.containsKey(name)) {
                well(UNNAMED.get(name).toArray(String[]::new));
            } else if (!rows.containsKey(name)) {
                List<String> words = TEACHERS.getOrDefault(name, List.of(name));
                var refused = student.course(words.toArray(String[]::new));
                assertThat(refused.code()).as(refused::all).isEqualTo(2);
                assertThat(refused.err()).as(name).contains("this is a students' bundle");
            }
        }
    }
}
