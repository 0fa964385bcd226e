package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import course.tests.door.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of a small class, as student and teacher read them. With {@code
 * -Dcourse.screenshots=write} it renews the pictures in docs/grading.md.
 */
@DisplayName("The page that a student gets back")
class FeedbackPageTest {

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "Ann Lee", "right/AtomicAdd.java",
                    "Bo Park", "wrong/ASSERTION/VolatileOnly.java",
                    "Cy Young", "wrong/NOT_COMPILED/MissingSemicolon.java",
                    "Dee Fox", "wrong/REFUSED/EndsTheJudge.java",
                    "Eve Moss", "wrong/DEADLOCK/PermitNotReturned.java",
                    "Flo Ruiz", "right/LockedWriteVolatileRead.java");

    @TempDir static Path folder;

    private static RealAnswers answers;

    @BeforeAll
    static void gradeOnce() throws Exception {
        answers = RealAnswers.in(folder);
        for (var each : ANSWERS.entrySet()) {
            answers.handIn(each.getKey(), "05-fix-the-race", each.getValue());
        }
        answers.grade();
    }

    private static Path page(String student) {
        return answers.out().resolve("feedback").resolve(student).resolve("feedback.html");
    }

    @Test
    @DisplayName("says which promise was broken, how, where in the cell, and gives a hint")
    void understandable() throws IOException {
        assertThat(Files.readString(page("Bo Park")))
                .contains("05-fix-the-race: ", "✗", "it should be 0", "your line")
                .containsPattern("fails in \\d+ of \\d+ schedules")
                .containsPattern("\\d+ {2}balance")
                .contains(
                        "<details><summary>A hint</summary><code>balance &#x3D; balance + amount</code>");
        assertThat(Files.readString(page("Cy Young")))
                .contains("your cell, line ", "&#39;;&#39; expected");
        assertThat(Files.readString(page("Dee Fox"))).contains("your cell, line ", "System");
        assertThat(Files.readString(page("Ann Lee"))).doesNotContain("A hint", "✗");
    }

    @Test
    @DisplayName("shows no stack trace and nothing of the hidden test's source")
    void keepsSecrets() throws IOException {
        Path tests = RealAnswers.COURSE.assignment("05").tests();
        List<String> source =
                Files.readAllLines(tests.resolve("FixTheRaceTest.java")).stream()
                        .map(String::strip)
                        .filter(line -> line.length() > 25)
                        .filter(line -> !line.startsWith("@") && !line.startsWith("import "))
                        .toList();
        assertThat(source).isNotEmpty();
        for (String student : ANSWERS.keySet()) {
            String html = Files.readString(page(student));
            assertThat(html)
                    .doesNotContainPattern("\\bat [\\w.$]+\\([\\w.]+:\\d+\\)")
                    .doesNotContain("FixTheRaceTest", "org.junit", "course.judge", "lambda$");
            assertThat(source).noneMatch(html::contains);
        }
    }

    @Test
    @DisplayName("needs nothing outside of itself and names its language")
    void selfContained() throws IOException {
        for (String student : ANSWERS.keySet()) {
            assertThat(Files.readString(page(student)))
                    .contains("<html lang=\"en\">", "<meta charset=\"utf-8\">", "<title>")
                    .doesNotContainPattern("(?i)(src|href)\\s*=|@import|url\\(|<script|<iframe")
                    .doesNotContainPattern("(?i)<(img|svg)(?![^>]*(alt=|role=|aria-))");
        }
    }

    @Test
    @Needs(Tool.CHROMIUM)
    @DisplayName("loads nothing else in a browser, and its hint opens by keyboard")
    void inBrowser() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(1000, 640);
            List<String> loaded = new ArrayList<>();
            List<String> said = new ArrayList<>();
            page.onRequest(request -> loaded.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            String url = page("Bo Park").toUri().toString();
            page.navigate(url);
            assertThat(loaded).hasSize(1);
            assertThat(Path.of(java.net.URI.create(loaded.getFirst()))).isEqualTo(page("Bo Park"));
            assertThat(said).isEmpty();
            Locator hint = page.locator("details");
            assertThat(hint.getAttribute("open")).isNull();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
            page.keyboard().press("Enter");
            assertThat(hint.getAttribute("open")).isNotNull();
            assertThat(page.locator("h1")).isNotNull();
            assertThat(page.locator("table:not(:has(th))").count()).isZero();
            page.evaluate("window.scrollTo(0, 0)");
            photograph(page, "student-page");
            page.navigate(answers.out().resolve("index.html").toUri().toString());
            assertThat(page.locator("a").first().getAttribute("href")).startsWith("students/");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/students/Ann%20Lee[.]html"));
            page.goBack();
            photograph(page, "class-page");
        }
    }

    private static void photograph(Page page, String name) throws IOException {
        boolean renew = "write".equals(System.getProperty("course.screenshots"));
        Path picture =
                renew
                        ? Checkout.home().resolve("docs/images").resolve(name + ".png")
                        : Path.of("target/screenshots", name + ".png");
        Files.createDirectories(picture.getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(picture).isNotEmptyFile();
    }
}
