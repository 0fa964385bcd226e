package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import course.grader.StudentsBundle;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import course.tests.door.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a class: the bundle is released, thirty people solve two exercises as well as
 * they can and hand them in in the ways people do, all of it is graded, and the pages are read in a
 * browser. The answers are those in {@code tests/exercises}, so what each must get is known.
 */
@Tag("full")
@DisplayName("A class of thirty")
@Needs({Tool.BUBBLEWRAP, Tool.SHELL, Tool.CHROMIUM})
class ClassOfThirtyTest {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());
    private static final Assignment RACE = COURSE.assignment("05");
    private static final Assignment DEADLOCK = COURSE.assignment("09");
    private static final Instant DUE = Instant.parse("2026-11-01T20:00:00Z");
    private static final int PERCENT = 10;

    private static final List<String> NAMES =
            List.of(
                    "Ann Lee",
                    "Bo Chen",
                    "Carla Díaz",
                    "Dmitri Orlov",
                    "Eve O'Brien",
                    "Farid Haddad",
                    "Greta Jönsson",
                    "Hana Sato",
                    "Ivan Petrov",
                    "Jun Li",
                    "Kofi Mensah",
                    "Lena Müller",
                    "Mei Wang",
                    "Nils Berg",
                    "Olu Adeyemi",
                    "Pia Rossi",
                    "Quentin Roux",
                    "Rosa Vega",
                    "Sam Cohen",
                    "Tove Lund",
                    "Uma Rao",
                    "Vera Novak",
                    "Will Smith",
                    "Xin Zhao",
                    "Yara Costa",
                    "Zoë Ångström",
                    "<i>Bobby",
                    "Lee",
                    "Lee",
                    "Dana Empty");

    @TempDir static Path folder;

    /** Student and exercise to what must come of it: PASSED, or the kind of the failure. */
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    private static final Map<String, Integer> DAYS_LATE = new LinkedHashMap<>();
    private static Path bundle;
    private static Path submitted;
    private static Path out;
    private static CourseCommand graded;
    private static ClassResults results;

    /** An answer of {@code tests/exercises} and its kind. */
    private record Known(Path file, String kind) {}

    @BeforeAll
    static void wholeWay() throws Exception {
        bundle = folder.resolve("bundle");
        submitted = Files.createDirectories(folder.resolve("submitted"));
        StudentsBundle.write(COURSE, bundle, each -> {});
        List<Known> race = answers(RACE);
        List<Known> deadlock = answers(DEADLOCK);
        for (int i = 0; i < NAMES.size(); i++) {
            Known second = i % 2 == 0 ? deadlock.get(i / 2 % deadlock.size()) : null;
            handIn(i, race.get(i % race.size()), second);
        }
        out = folder.resolve("graded");
        List<String> command = new ArrayList<>(List.of("grade", submitted.toString()));
        command.addAll(List.of("--out", out.toString(), "--due", DUE.toString()));
        command.addAll(List.of("--late", "" + PERCENT, "--limit", "300"));
        graded =
                CourseCommand.run(
                        new SmallCourse(COURSE), List.of(), command.toArray(String[]::new));
        assertThat(graded.exit()).as(graded.toString()).isZero();
        results = ClassResults.of(out);
    }

    /** Right and wrong ones by turns, the wrong of all kinds. */
    private static List<Known> answers(Assignment assignment) throws IOException {
        List<Known> right = new ArrayList<>();
        List<Known> wrong = new ArrayList<>();
        for (Path file : javaFiles(assignment.tests().resolve("right"))) {
            right.add(new Known(file, "PASSED"));
        }
        for (Path file : javaFiles(assignment.tests().resolve("wrong"))) {
            wrong.add(new Known(file, file.getParent().getFileName().toString()));
        }
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < Math.max(right.size(), wrong.size()); i++) {
            all.add(right.get(i % right.size()));
            all.add(wrong.get(i * 3 % wrong.size()));
        }
        return all;
    }

    private static List<Path> javaFiles(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void handIn(int number, Known race, Known deadlock) throws Exception {
        String name = NAMES.get(number);
        if (name.equals("Dana Empty")) {
            Path own = Files.createDirectories(submitted.resolve(name));
            Path file = own.resolve(RACE.name() + ".ipynb");
            Files.writeString(file, "{\"cells\": [{\"cell_ty");
            Files.setLastModifiedTime(file, FileTime.from(DUE));
            expect(name, RACE, "UNREADABLE", 0);
        } else if (number == 0) {
            // Nothing was done: the exercise as it was given, sent by mail.
            Path file = submitted.resolve(name + "_" + RACE.name() + ".ipynb");
            Files.copy(bundle.resolve("exercises/" + RACE.name() + ".ipynb"), file);
            Files.setLastModifiedTime(file, FileTime.from(DUE));
            // It loses what is added.
            expect(name, RACE, "ASSERTION", 0);
        } else if (name.matches("[\\p{L} ]+") && number % 3 != 0) {
            pack(number, name, race, deadlock);
        } else {
            collect(number, name, race, deadlock);
        }
    }

    private static int daysLate(int number) {
        return number % 7 == 3 ? number % 4 + 1 : 0;
    }

    /** In the students' bundle, with {@code ./course pack}. */
    private static void pack(int number, String name, Known race, Known deadlock) throws Exception {
        Path work = Files.createDirectories(bundle.resolve("work/exercises"));
        for (Assignment each : List.of(RACE, DEADLOCK)) {
            Files.deleteIfExists(work.resolve(each.name() + ".ipynb"));
        }
        solve(RACE, race, work.resolve(RACE.name() + ".ipynb"));
        if (deadlock != null) {
            solve(DEADLOCK, deadlock, work.resolve(DEADLOCK.name() + ".ipynb"));
        }
        CourseCommand packed =
                CourseCommand.run(
                        new SmallCourse(new CourseFolder(bundle)),
                        List.of(),
                        "pack",
                        "--student",
                        name);
        assertThat(packed.exit()).as(packed.toString()).isZero();
        Path zip = submitted.resolve(name.equals("Lee") ? "lee-" + number + ".zip" : name + ".zip");
        Files.move(bundle.resolve("work/" + name + ".zip"), zip);
        int late = daysLate(number);
        Files.setLastModifiedTime(zip, time(late));
        String shown = name.equals("Lee") ? "Lee (" + zip.getFileName() + ")" : name;
        expect(shown, RACE, race.kind(), late);
        if (deadlock != null) {
            expect(shown, DEADLOCK, deadlock.kind(), late);
        }
    }

    /** As nbgrader collects it, or a learning platform. */
    private static void collect(int number, String name, Known race, Known deadlock)
            throws IOException {
        int late = daysLate(number);
        Map<Assignment, Known> all = new LinkedHashMap<>();
        all.put(RACE, race);
        if (deadlock != null) {
            all.put(DEADLOCK, deadlock);
        }
        for (var each : all.entrySet()) {
            String exercise = each.getKey().name();
            Path own = Files.createDirectories(submitted.resolve(name).resolve(exercise));
            Path file = own.resolve(exercise + ".ipynb");
            solve(each.getKey(), each.getValue(), file);
            Files.setLastModifiedTime(file, time(late));
            String shown = name.equals("Lee") ? "Lee (Lee)" : name;
            expect(shown, each.getKey(), each.getValue().kind(), late);
        }
    }

    private static FileTime time(int daysLate) {
        return FileTime.from(DUE.plus(Duration.ofDays(daysLate)).minus(Duration.ofHours(1)));
    }

    private static void expect(String student, Assignment exercise, String kind, int late) {
        EXPECTED.put(student + "/" + exercise.name(), kind);
        DAYS_LATE.put(student + "/" + exercise.name(), late);
    }

    /** The notebook of the bundle with that answer in its answer cell. */
    private static void solve(Assignment assignment, Known answer, Path file) throws IOException {
        var json = new ObjectMapper();
        Path given = bundle.resolve("exercises").resolve(assignment.name() + ".ipynb");
        JsonNode notebook = json.readTree(given.toFile());
        for (JsonNode cell : notebook.path("cells")) {
            if (cell.at("/metadata/nbgrader/grade_id").asText().equals("answer")) {
                ((ObjectNode) cell).put("source", Answer.read(answer.file()).source());
            }
        }
        json.writeValue(file.toFile(), notebook);
    }

    @Test
    @DisplayName("gets for each answer the verdict that is known, and the points for it")
    void scores() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (JsonNode row : results.rows()) {
            String key = row.path("student").asText() + "/" + row.path("exercise").asText();
            kinds.put(key, row.path("kind").asText());
            double judged = row.path("judged_points").asDouble();
            int most = row.path("max_points").asInt();
            assertThat(most).as(key).isPositive();
            if (row.path("kind").asText().equals("PASSED")) {
                assertThat(judged).as(key).isEqualTo(most);
            } else {
                assertThat(judged).as(key).isLessThan(most);
            }
            int late = DAYS_LATE.get(key);
            assertThat(row.path("days_late").asInt()).as(key).isEqualTo(late);
            assertThat(row.path("points").asDouble())
                    .as(key)
                    .isEqualTo(Math.round(judged * (100 - PERCENT * late)) / 100.0);
        }
        assertThat(kinds).containsExactlyInAnyOrderEntriesOf(EXPECTED);
        assertThat(students()).hasSize(NAMES.size());
        assertThat(EXPECTED.values()).contains("PASSED", "DEADLOCK", "ASSERTION", "REFUSED");
    }

    private static List<String> students() {
        return results.rows().stream().map(row -> row.path("student").asText()).distinct().toList();
    }

    /** The sum over a student's rows, as every table must show it. */
    private static double sum(String student) {
        return Math.round(
                        results.rows().stream()
                                        .filter(row -> row.path("student").asText().equals(student))
                                        .mapToDouble(row -> row.path("points").asDouble())
                                        .sum()
                                * 100)
                / 100.0;
    }

    /** What the two columns of points hold in a student's one row. */
    private static double total(String table, String student, int race, int deadlock) {
        List<String> rows =
                table.lines().filter(line -> line.startsWith("\"" + student + "\",")).toList();
        assertThat(rows).as(student).hasSize(1);
        String[] cells = rows.getFirst().replaceAll("^\"|\"$", "").split("\",\"", -1);
        double points = 0;
        for (int column : List.of(race, deadlock)) {
            points += cells[column].isEmpty() ? 0 : Double.parseDouble(cells[column]);
        }
        return Math.round(points * 100) / 100.0;
    }

    private static String shown(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : "" + points;
    }

    @Test
    @DisplayName("has the same points in every table and export")
    void exports() throws Exception {
        String moodle = Files.readString(out.resolve("moodle.csv"));
        String canvas = Files.readString(out.resolve("canvas.csv"));
        for (String student : students()) {
            assertThat(total(moodle, student, 2, 4)).as(student).isEqualTo(sum(student));
            assertThat(total(canvas, student, 5, 6)).as(student).isEqualTo(sum(student));
            assertThat(graded.out())
                    .containsPattern(
                            Pattern.quote(student) + " .* " + shown(sum(student)) + "\\s*\n");
        }
        try (var zip = new ZipFile(out.resolve("feedback.zip").toFile())) {
            assertThat(zip.stream()).hasSize(NAMES.size());
        }
        String junit = Files.readString(out.resolve("junit.xml"));
        assertThat(junit.split("<testsuite ")).hasSize(EXPECTED.size() + 1);
        try (Stream<Path> files = Files.walk(out.resolve("gradescope"))) {
            double all = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all += new ObjectMapper().readTree(file.toFile()).path("score").asDouble();
            }
            assertThat(all)
                    .isCloseTo(
                            students().stream().mapToDouble(ClassOfThirtyTest::sum).sum(),
                            org.assertj.core.data.Offset.offset(0.01));
        }
    }

    @Test
    @DisplayName("is read by its teacher and its students in a browser")
    void pages() {
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(1100, 800);
            page.setDefaultTimeout(60_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    complaints.add("asks for " + request.url());
                }
            });
            String index = out.resolve("index.html").toUri().toString();
            page.navigate(index);
            assertThat(page.locator("body").innerText()).contains("Due 2026-11-01 20:00 UTC");
            photograph(page, "class.png");
            List<String> names = page.locator("td a").allInnerTexts();
            assertThat(names).containsExactlyInAnyOrderElementsOf(students());
            for (int i = 0; i < names.size(); i++) {
                String student = names.get(i);
                page.navigate(index);
                Locator row = page.locator("tr:has(td a)").nth(i);
                assertThat(row.locator("td").last().innerText()).isEqualTo(shown(sum(student)));
                row.locator("a").click();
                assertThat(page.locator("h1").innerText())
                        .startsWith(student + ": " + shown(sum(student)) + " of ");
                reads(page, student);
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** What the student finds: the verdict of each exercise, and for a failure what happened. */
    private static void reads(Page page, String student) {
        String text = page.locator("body").innerText();
        assertThat(text.contains("Not handed in: " + DEADLOCK.name()))
                .isNotEqualTo(EXPECTED.containsKey(student + "/" + DEADLOCK.name()));
        for (JsonNode row : results.rows()) {
            if (!row.path("student").asText().equals(student)) {
                continue;
            }
            String exercise = row.path("exercise").asText();
            String points = row.path("points").asText();
            assertThat(text)
                    .contains(exercise + ": " + points + " of " + row.path("max_points").asText())
                    .doesNotContain("\tat ", "Test.java", "assertEquals(");
            int late = row.path("days_late").asInt();
            if (late > 0) {
                assertThat(text).contains(late + (late == 1 ? " day late" : " days late"));
            }
            switch (row.path("kind").asText()) {
                case "PASSED" -> assertThat(text).contains("✓");
                case "DEADLOCK", "DATA_RACE", "LOCK_LEAK" -> {
                    assertThat(text).contains("✗", "fails in");
                    assertThat(page.locator("table.steps").first().isVisible()).isTrue();
                    if (student.equals("Nils Berg")) {
                        photograph(page, "student.png");
                    }
                }
                default -> assertThat(text).contains("✗");
            }
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
}
