package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import course.tests.door.Accessible;
import course.tests.door.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
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
        answers.handInText(
                "Gus Hack",
                "05-fix-the-race",
                text("wrong/ASSERTION/VolatileOnly.java")
                        .replace("\"plus\"", "\"</script><b onclick=1>\""));
        answers.handInFile("Hal Roy", "05-fix-the-race", "no notebook");
        answers.grade();
    }

    private static String text(String file) throws IOException {
        return Files.readString(RealAnswers.COURSE.assignment("05").tests().resolve(file));
    }

    private static Path page(String student) {
        return answers.out().resolve("feedback").resolve(student).resolve("feedback.html");
    }

    @Test
    @DisplayName("says which promise was broken, how, where in the cell, and gives a hint")
    void understandable() throws IOException {
        assertThat(Files.readString(page("Bo Park")))
                .contains("05-fix-the-race: ", "✗", "it should be 0", "your cell, line ")
                .containsPattern("fails in \\d+ of \\d+ schedules")
                .contains(
                        "<details><summary>A hint</summary><p><code>balance &#x3D; balance + amount</code>");
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
    @DisplayName("marks the lines of the answer where it broke, and says what happened there")
    void markedLines() throws IOException {
        assertThat(Files.readString(page("Bo Park")))
                .containsPattern(
                        "class=\"hit\"><code> *balance &#x3D; balance \\+ amount;</code><span class=\"note\">promise"
                                + " 1: steps? \\d");
        assertThat(Files.readString(page("Cy Young")))
                .containsPattern(
                        "class=\"hit\"><code>[^<]*</code><span class=\"note\">[^<]*expected");
    }

    @Test
    @DisplayName("names course, student, dates and how each exercise stands")
    void facts() throws IOException {
        assertThat(Files.readString(page("Bo Park")))
                .contains("Threads and processes in Java", "Bo Park: ", "2026-11-01 10:00 UTC")
                .containsPattern("<td class=\"no\">✗ not yet</td>");
    }

    @Test
    @DisplayName("needs nothing outside of itself, names its language, and lets one script run")
    void selfContained() throws Exception {
        for (String student : ANSWERS.keySet()) {
            String html = Files.readString(page(student));
            assertThat(html)
                    .contains("<html lang=\"en\">", "<meta charset=\"utf-8\">", "<title>")
                    .contains("default-src 'none'")
                    .doesNotContainPattern("(?i)\\ssrc\\s*=|href=\"[^#]|@import|url\\(|<iframe")
                    .doesNotContainPattern("(?i)<(img|svg)(?![^>]*(alt=|role=|aria-))");
            List<String> scripts =
                    Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                            .matcher(html)
                            .results()
                            .map(script -> script.group(1))
                            .toList();
            assertThat(scripts).hasSize(1);
            assertThat(html).contains("script-src 'sha256-" + sha256(scripts.getFirst()) + "';");
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    @DisplayName("takes what an answer calls its threads for text, in script and table")
    void harmless() throws IOException {
        String html = Files.readString(page("Gus Hack"));
        assertThat(html).doesNotContain("<b onclick").contains("&lt;b onclick", "\\u003cb onclick");
        assertThat(html.split("</script>", -1)).hasSize(html.split("<script", -1).length);
    }

    @Test
    @Needs(Tool.CHROMIUM)
    @DisplayName("loads nothing else in a browser, steps through what broke, and opens its hint")
    void inBrowser() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(1280, 900);
            List<String> loaded = new ArrayList<>();
            List<String> said = new ArrayList<>();
            page.onRequest(request -> loaded.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate(page("Bo Park").toUri().toString());
            assertThat(loaded).hasSize(1);
            assertThat(Path.of(java.net.URI.create(loaded.getFirst()))).isEqualTo(page("Bo Park"));
            assertThat(said).as("what the browser complains about").isEmpty();
            assertThat(String.join("\n", page.locator("ol.code code").allTextContents()))
                    .isEqualTo(text("wrong/ASSERTION/VolatileOnly.java").stripTrailing());
            Locator stepper = page.locator(".schedule").first();
            assertThat(stepper.locator(".where").textContent()).startsWith("step 1 of ");
            stepper.locator(".forth").click();
            assertThat(stepper.locator(".where").textContent()).startsWith("step 2 of ");
            Locator hint = page.locator("details:has(> summary:text-is('A hint'))");
            hint.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(hint.getAttribute("open")).isNotNull();
            hint.locator("summary").click();
            page.evaluate("window.scrollTo(0, 0)");
            photograph(page, "student-page");
            readable(page);
        }
    }

    @Test
    @Needs(Tool.CHROMIUM)
    @DisplayName("is a page with tables where scripts do not run")
    void withoutScripts() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
            try (var context = chromium.browser().newContext(options)) {
                Page page = context.newPage();
                page.navigate(page("Bo Park").toUri().toString());
                Locator stepper = page.locator(".schedule").first();
                assertThat(stepper.locator(".controls").isVisible()).isFalse();
                assertThat(stepper.locator("table.steps tbody tr").count()).isGreaterThan(3);
                assertThat(stepper.locator("table.steps").isVisible()).isTrue();
            }
        }
    }

    @Test
    @Needs(Tool.CHROMIUM)
    @DisplayName(
            "has a page of the class beside it, sorted by name, whose cells lead to the answers")
    void classPage() throws Exception {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.page(1000, 900);
            page.navigate(answers.out().resolve("index.html").toUri().toString());
            assertThat(page.locator("table.class tbody th").allInnerTexts())
                    .containsExactly(
                            "Ann Lee",
                            "Bo Park",
                            "Cy Young",
                            "Dee Fox",
                            "Eve Moss",
                            "Flo Ruiz",
                            "Gus Hack",
                            "Hal Roy");
            assertThat(page.locator("section:has(#look)").innerText())
                    .contains("05-fix-the-race, unreadable", "Hal Roy");
            assertThat(page.locator("svg title").first().textContent())
                    .isEqualTo("Points for 05-fix-the-race");
            Locator mistakes = page.locator("section:has(#mistakes)");
            assertThat(mistakes.innerText()).contains("deadlock", "Eve Moss");
            photograph(page, "class-page");
            readable(page);
            Locator cell = page.locator("table.class tr:has-text('Eve Moss') td a");
            assertThat(cell.innerText()).startsWith("✗");
            cell.click();
            page.waitForURL(Pattern.compile(".*/students/Eve%20Moss[.]html#e-05-fix-the-race"));
        }
    }

    /** Light and dark, on a desk and on a telephone. */
    private static void readable(Page page) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Accessible.checkAll(page);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing is wider than the window")
                    .isEqualTo(width);
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
