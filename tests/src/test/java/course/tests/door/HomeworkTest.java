package course.tests.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import course.judge.Answer;
import course.tests.Checkout;
import course.tests.Needs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An exercise as a student works on it: in JupyterLab, from its notebook alone. Exercise 05, with
 * {@code -Dcourse.full=true} all of them.
 */
@DisplayName("Homework in JupyterLab")
@Needs({Needs.Tool.SHELL, Needs.Tool.CHROMIUM})
@ExtendWith(Newcomer.class)
class HomeworkTest {

    private final LabInBrowser opened;

    HomeworkTest(LabInBrowser opened) {
        this.opened = opened;
    }

    @TestFactory
    @DisplayName("is failed as it comes, and passed when the answer is typed into its cell")
    List<DynamicTest> exercises() {
        boolean all = Boolean.getBoolean("course.full");
        return Checkout.notebooks("solutions").stream()
                .filter(file -> all || file.getFileName().toString().startsWith("05-"))
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> isSolved(file)))
                .toList();
    }

    private void isSolved(Path solution) throws Exception {
        String name = solution.getFileName().toString();
        opened.with("exercises/" + name, 1280, 1000, page -> isSolved(page, name, solution));
    }

    private static void isSolved(Page page, String name, Path solution) throws Exception {
        run(page);
        prints(page, "check(", Pattern.compile(": not yet, \\d+ of \\d+ point"));
        if (name.startsWith("05-")) {
            assertThat(page.locator(".jp-Notebook .schedule .controls")).isVisible();
        }

        Locator answer = cell(page, "// TODO").locator(".cm-content");
        answer.click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(Answer.read(solution).source());
        page.keyboard().press("Control+S");
        run(page);
        prints(page, "check(", Pattern.compile(": passed, (\\d+) of \\1 point"));
        photograph(page, name);
    }

    /** Runs all cells and waits for the last. */
    private static void run(Page page) {
        Chromium.menu(page, "Run", "Run All Cells");
        prints(page, "hint(", Pattern.compile("Hint \\d+ of"));
        Chromium.says(page, Pattern.compile("Java 25 \\| Idle"));
    }

    private static void prints(Page page, String cell, Pattern what) {
        assertThat(cell(page, cell).locator(".jp-OutputArea"))
                .containsText(
                        what,
                        new LocatorAssertions.ContainsTextOptions().setTimeout(Chromium.PATIENCE));
    }

    private static Locator cell(Page page, String text) {
        return page.locator(".jp-Notebook .jp-CodeCell")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator(".cm-content", withText(text))))
                .first();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void photograph(Page page, String name) throws Exception {
        Path picture = Path.of("target/screenshots", name.replace(".ipynb", "-solved.png"));
        Files.createDirectories(picture.getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
}
