package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import course.judge.CourseFolder;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import course.tests.door.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int PERCENT = 10;

    @TempDir static Path folder;

    private static ThirtyStudents thirty;
    private static Path out;
    private static CourseCommand graded;
    private static ClassResults results;

    @BeforeAll
    static void wholeWay() throws Exception {
        thirty = ThirtyStudents.handIn(COURSE, folder);
        out = folder.resolve("graded");
        List<String> command = new ArrayList<>(List.of("grade", thirty.submitted().toString()));
        command.addAll(List.of("--out", out.toString(), "--due", ThirtyStudents.DUE.toString()));
        command.addAll(List.of("--late", "" + PERCENT, "--limit", "300"));
        graded =
                CourseCommand.run(
                        new SmallCourse(COURSE), List.of(), command.toArray(String[]::new));
        assertThat(graded.exit()).as(graded.toString()).isZero();
        results = ClassResults.of(out);
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
            int late = thirty.expected().get(key).daysLate();
            assertThat(row.path("days_late").asInt()).as(key).isEqualTo(late);
            assertThat(row.path("points").asDouble())
                    .as(key)
                    .isEqualTo(Math.round(judged * (100 - PERCENT * late)) / 100.0);
        }
        Map<String, String> known = new LinkedHashMap<>();
        thirty.expected().forEach((key, each) -> known.put(key, each.kind()));
        assertThat(kinds).containsExactlyInAnyOrderEntriesOf(known);
        assertThat(students())
                .hasSize(ThirtyStudents.NAMES.size() - 1)
                .doesNotContain(ThirtyStudents.NAMES.getFirst());
        assertThat(known.values()).contains("PASSED", "DEADLOCK", "ASSERTION", "REFUSED");
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
                            Pattern.quote(student) + " .* " + shown(sum(student)) + " +18\\s*\n");
        }
        try (var zip = new ZipFile(out.resolve("feedback.zip").toFile())) {
            assertThat(zip.stream()).hasSize(ThirtyStudents.NAMES.size());
        }
        String junit = Files.readString(out.resolve("junit.xml"));
        assertThat(junit.split("<testsuite ")).hasSize(thirty.expected().size() + 1);
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
            Locator rows = page.locator("table.class tbody tr");
            List<String> names = rows.locator("th").allInnerTexts();
            // A student who has begun nothing has no marks, but stands in the class.
            assertThat(names).hasSize(students().size() + 1).containsAll(students());
            assertThat(names).contains(ThirtyStudents.NAMES.getFirst());
            for (int i = 0; i < names.size(); i++) {
                String student = names.get(i);
                page.navigate(index);
                Locator row = rows.nth(i);
                assertThat(row.locator("td.sum b").innerText()).isEqualTo(shown(sum(student)));
                row.locator("th a").click();
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
        Locator missing = page.locator("table.summary tr:has-text('not handed in')");
        assertThat(missing.allInnerTexts().toString().contains(thirty.second()))
                .isNotEqualTo(thirty.expected().containsKey(student + "/" + thirty.second()));
        for (JsonNode row : results.rows()) {
            if (!row.path("student").asText().equals(student)) {
                continue;
            }
            String exercise = row.path("exercise").asText();
            String points = row.path("points").asText();
            boolean unreadable = row.path("kind").asText().equals("UNREADABLE");
            assertThat(text)
                    .contains(
                            exercise
                                    + ": "
                                    + (unreadable
                                            ? "unreadable"
                                            : points + " of " + row.path("max_points").asText()))
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
                case "UNREADABLE" -> assertThat(text).contains("!");
                default -> assertThat(text).contains("✗");
            }
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
}
