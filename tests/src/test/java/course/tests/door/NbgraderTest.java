package course.tests.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class that is taught with nbgrader: the real one generates, collects and shows, and the judge
 * judges. Exercise 05, with {@code -Dcourse.full=true} all of them.
 */
@DisplayName("With nbgrader")
@Needs({Tool.SHELL, Tool.NBGRADER, Tool.CHROMIUM, Tool.BUBBLEWRAP})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Newcomer.class)
class NbgraderTest {

    private static final String EXERCISE = "05-fix-the-race";
    private static final boolean ALL = Boolean.getBoolean("course.full");

    /** The exchange knows a student as the user who submits: here whoever runs this. */
    private static final String USER = System.getProperty("user.name");

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());

    private final Clone clone;
    private final Path course;
    private final Nbgrader nbgrader;

    NbgraderTest(Clone clone, @TempDir Path folder) {
        this.clone = clone;
        this.course = folder.resolve("nbgrader course");
        this.nbgrader = Nbgrader.in(course, clone.environment());
    }

    @BeforeAll
    void releaseAndCollectAndGrade() throws Exception {
        Nbgrader.lendTo(clone);
        ended(clone.course("release", "--nbgrader", course.toString()));
        nbgrader.run("generate_assignment", ALL ? "*" : EXERCISE);
        Path downloaded =
                Files.createDirectories(course.resolve("downloaded/" + EXERCISE + "/archive"));
        handIn(downloaded, "ann", Answer.read(assignment().solution()).source());
        handIn(downloaded, "bob", wrongAnswer());
        Files.writeString(downloaded.resolve("cy_" + EXERCISE + ".ipynb"), "{\"cells\": [");
        nbgrader.run("zip_collect", EXERCISE);
        handInThroughTheExchange();
        for (String student : List.of("ann", "cy", USER)) {
            stamp(student, "2026-11-01 11:00:00.000000 UTC");
        }
        stamp("bob", "2026-11-02 11:00:00.000000 UTC");
        grade("submitted");
        // Whom nbgrader never saw: a notebook that came by mail.
        Path mailed = Files.createDirectories(course.resolve("mailed"));
        Path file = handIn(mailed, "dee", wrongAnswer());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-01T11:00:00Z")));
        grade("mailed");
    }

    private static String wrongAnswer() throws IOException {
        return Files.readString(assignment().tests().resolve("wrong/DATA_RACE/LockInAddOnly.java"));
    }

    private void stamp(String student, String time) throws IOException {
        Files.writeString(
                course.resolve("submitted/" + student + "/" + EXERCISE + "/timestamp.txt"), time);
    }

    private void grade(String place) {
        ended(
                clone.course(
                        "grade",
                        course.resolve(place).toString(),
                        "--out",
                        course.resolve("graded").toString(),
                        "--due",
                        "05=2026-11-01T12:00Z",
                        "--late",
                        "10",
                        "--comment",
                        "bob/05=Look at balance() again.",
                        "--nbgrader",
                        course.toString()));
    }

    private static void ended(Clone.Ended ended) {
        assertThat(ended.code()).as(ended.all()).isZero();
    }

    private static Assignment assignment() {
        return COURSE.assignment(EXERCISE);
    }

    /** As a student does: the answer typed into what nbgrader released. */
    private Path handIn(Path folder, String student, String answer) throws IOException {
        NbgraderNotebook notebook = NbgraderNotebook.read(released(EXERCISE));
        if (!answer.isEmpty()) {
            notebook.answer(answer);
        }
        Path file = folder.resolve(student + "_" + EXERCISE + ".ipynb");
        notebook.write(file);
        return file;
    }

    /** On one server for all: released, fetched, solved, submitted and collected. */
    private void handInThroughTheExchange() throws Exception {
        String exchange = "--Exchange.root=" + course.resolveSibling("exchange");
        nbgrader.run("release_assignment", EXERCISE, exchange);
        Path home = Files.createDirectories(course.resolveSibling("home of a student"));
        var student = new Nbgrader(home, nbgrader.environment());
        String teachers = "--course=threads-and-processes";
        student.run("fetch_assignment", EXERCISE, teachers, exchange);
        Path file = home.resolve(EXERCISE).resolve(EXERCISE + ".ipynb");
        NbgraderNotebook notebook = NbgraderNotebook.read(file);
        notebook.answer(Answer.read(assignment().solution()).source());
        notebook.write(file);
        student.run("submit", EXERCISE, teachers, exchange);
        nbgrader.run("collect", EXERCISE, exchange);
    }

    private Path released(String name) {
        return course.resolve("release/" + name + "/" + name + ".ipynb");
    }

    @Test
    @DisplayName("each exercise is released with its starter, its points and no solution")
    void releases() throws Exception {
        for (Assignment each : ALL ? COURSE.assignments() : List.of(assignment())) {
            NbgraderNotebook notebook = NbgraderNotebook.read(released(each.name()));
            NbgraderNotebook exercise = NbgraderNotebook.read(each.notebook());
            String solution = Answer.read(each.solution()).source().strip();
            assertThat(notebook.answer())
                    .as(each.name())
                    .startsWith(Answer.read(each.notebook()).source().stripTrailing())
                    .doesNotContain(solution, "SOLUTION");
            JsonNode nbgrader = notebook.metadata();
            assertThat(nbgrader.path("schema_version").asInt()).isEqualTo(3);
            assertThat(nbgrader.path("points"))
                    .as(each.name())
                    .isEqualTo(exercise.metadata().path("points"));
            assertThat(nbgrader.path("checksum").asText())
                    .as(each.name())
                    .isEqualTo(notebook.checksum());
            assertThat(notebook.otherSources()).as(each.name()).isEqualTo(exercise.otherSources());
        }
    }

    @Test
    @DisplayName("formgrader shows each student's points, and the judge's report with the answer")
    void formgrader() throws Exception {
        List<JsonNode> marks = csv(course.resolve("graded/grades.csv"));
        assertThat(marks)
                .extracting(mark -> mark.path("student").asText())
                .containsExactlyInAnyOrder("ann", "bob", "cy", "dee", USER);
        try (var formgrader = nbgrader.formgrader();
                Chromium chromium = Chromium.start()) {
            Page page = formgrader.page(chromium);
            page.navigate(formgrader.address("manage_submissions/" + EXERCISE));
            for (JsonNode mark : marks) {
                String student = mark.path("student").asText();
                boolean right = List.of("ann", USER).contains(student);
                String points = right ? "10" : mark.path("judged_points").asText();
                assertThat(row(page, student).locator(".score"))
                        .hasText(points + " / 10", patiently());
            }
            Path pictures = Files.createDirectories(Path.of("target/screenshots"));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(pictures.resolve("formgrader.png")));

            page.navigate(formgrader.address("submissions/" + submission("bob") + "/"));
            JsonNode bob = of("bob", marks).orElseThrow();
            assertThat(page.locator("input.score"))
                    .hasAttribute(
                            "placeholder",
                            bob.path("judged_points").asText(),
                            new LocatorAssertions.HasAttributeOptions()
                                    .setTimeout(Chromium.PATIENCE));
            assertThat(page.locator("textarea.comment"))
                    .hasAttribute(
                            "placeholder",
                            Pattern.compile("^Look at balance\\(\\) again\\.\\s+✗ [\\s\\S]*"),
                            new LocatorAssertions.HasAttributeOptions()
                                    .setTimeout(Chromium.PATIENCE));
            assertThat(page.locator("#notebook").first())
                    .containsText(EXERCISE + ": not yet, " + bob.path("judged_points").asText());
            photograph(page);
        }
    }

    private static void photograph(Page page) throws IOException {
        boolean renew = "write".equals(System.getProperty("course.screenshots"));
        Path picture =
                renew
                        ? Checkout.home().resolve("docs/images/formgrader.png")
                        : Path.of("target/screenshots/formgrader-answer.png");
        Files.createDirectories(picture.getParent());
        page.locator(".nbgrader_cell").first().scrollIntoViewIfNeeded();
        assertThat(page.screenshot(new Page.ScreenshotOptions().setPath(picture))).isNotEmpty();
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE);
    }

    private static Locator row(Page page, String student) {
        return page.locator("tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "td",
                                                new Page.LocatorOptions()
                                                        .setHasText(
                                                                Pattern.compile(
                                                                        "^" + student + "$")))));
    }

    /** nbgrader's own number for a student's notebook. */
    private String submission(String student) throws Exception {
        try (var database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + course.resolve("gradebook.db"));
                var query =
                        database.prepareStatement(
                                "select n.id from submitted_notebook n join submitted_assignment a"
                                        + " on n.assignment_id = a.id where a.student_id = ?")) {
            query.setString(1, student);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).as(student).isTrue();
                return rows.getString(1);
            }
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("full")
    @DisplayName("points typed into formgrader survive a regrade; export and feedback have them")
    void afterwards() throws Exception {
        try (var formgrader = nbgrader.formgrader();
                Chromium chromium = Chromium.start()) {
            Page page = formgrader.page(chromium);
            String address = formgrader.address("submissions/" + submission("dee") + "/");
            page.navigate(address);
            page.waitForResponse(
                    response -> response.request().method().equals("PUT") && response.ok(),
                    () -> {
                        page.locator("input.score").fill("2");
                        page.locator("input.score").press("Tab");
                    });
            grade("mailed");
            page.navigate(address);
            assertThat(page.locator("input.score"))
                    .hasValue(
                            "2",
                            new LocatorAssertions.HasValueOptions().setTimeout(Chromium.PATIENCE));
        }
        Path exported = course.resolve("grades.csv");
        nbgrader.run("export", "--to=" + exported);
        List<JsonNode> marks = csv(course.resolve("graded/grades.csv"));
        for (JsonNode row : csv(exported)) {
            String student = row.path("student_id").asText();
            Optional<JsonNode> mark = of(student, marks);
            if (row.path("assignment").asText().equals(EXERCISE) && mark.isPresent()) {
                double points = mark.get().path("points").asDouble();
                assertThat(row.path("score").asDouble())
                        .as(student)
                        .isEqualTo(student.equals("dee") ? 2 : points);
            }
        }
        nbgrader.run("generate_feedback", EXERCISE);
        assertThat(course.resolve("feedback/bob/" + EXERCISE + "/" + EXERCISE + ".html"))
                .content()
                .contains("Look at balance() again.", "not yet, ");
    }

    private static Optional<JsonNode> of(String student, List<JsonNode> marks) {
        return marks.stream()
                .filter(mark -> mark.path("student").asText().equals(student))
                .findFirst();
    }

    private static List<JsonNode> csv(Path file) throws IOException {
        try (var rows =
                new CsvMapper()
                        .readerFor(JsonNode.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<JsonNode>readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
