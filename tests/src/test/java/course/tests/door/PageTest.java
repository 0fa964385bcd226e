package course.tests.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import course.tests.Checkout;
import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages as a learner sees them: three notebooks, with {@code -Dcourse.full=true} all of them.
 * With {@code -Dcourse.screenshots=write} it renews the README's picture.
 */
@DisplayName("JupyterLab in a browser")
@Needs({Needs.Tool.SHELL, Needs.Tool.CHROMIUM})
@ExtendWith(Newcomer.class)
class PageTest {

    /** The one in the README's picture, and one with child processes; {@code --full} runs all. */
    private static final Pattern SHORT_TOUR = Pattern.compile("(04|16)-.*");

    private final LabInBrowser opened;

    PageTest(LabInBrowser opened) {
        this.opened = opened;
    }

    @TestFactory
    @DisplayName(
            "runs all cells of a notebook: kernel idle, no error but the intended, each picture drawn")
    List<DynamicTest> notebooks() {
        boolean all = Boolean.getBoolean("course.full");
        return Checkout.notebooks("notebooks").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> all || SHORT_TOUR.matcher(name).matches())
                .map(name -> DynamicTest.dynamicTest(name, () -> runs(name)))
                .toList();
    }

    private void runs(String name) throws Exception {
        String notebook = "notebooks/" + name;
        var committed = Committed.read(notebook);
        opened.with(notebook, 1280, 900, page -> runs(page, name, committed));
    }

    private static void runs(Page page, String name, Committed committed) throws IOException {
        Chromium.menu(page, "Edit", "Clear Outputs of All Cells");
        assertThat(page.locator(".jp-Notebook .jp-OutputArea-output")).hasCount(0);
        Chromium.menu(page, "Run", "Run All Cells");
        Locator prompts =
                page.locator(
                        ".jp-Notebook .jp-CodeCell .jp-InputPrompt:not(.jp-Placeholder-prompt)");
        for (Locator prompt : prompts.all()) {
            assertThat(prompt).hasText(Pattern.compile("\\[\\d+]:"), patiently());
        }
        Chromium.says(page, Pattern.compile("Java 25 \\| Idle"));

        // JupyterLab draws an error's trace as it draws standard error.
        assertThat(page.locator(".jp-Notebook [data-mime-type='application/vnd.jupyter.stderr']"))
                .hasCount(committed.errors());
        drawn(page, ".jp-RenderedSVG", committed.pictures());
        drawn(page, ".jp-RenderedMermaid", committed.diagrams());
        assertThat(page.getByText("Would you like to get notified about official Jupyter news?"))
                .hasCount(0);

        photograph(page, name);
    }

    /** So many images of this kind are on the page, each with something in it. */
    private static void drawn(Page page, String kind, int count) {
        Locator images = page.locator(".jp-Notebook " + kind + " img");
        assertThat(images)
                .hasCount(
                        count,
                        new LocatorAssertions.HasCountOptions().setTimeout(Chromium.PATIENCE));
        for (Locator image : images.all()) {
            image.scrollIntoViewIfNeeded();
            assertThat(image).isVisible();
            assertThat((Integer) image.evaluate("image => image.naturalWidth")).isPositive();
        }
    }

    private static void photograph(Page page, String name) throws IOException {
        boolean renew =
                name.startsWith("04-") && "write".equals(System.getProperty("course.screenshots"));
        Path picture =
                renew
                        ? Checkout.home().resolve("docs/images/lab.png")
                        : Path.of("target/screenshots", name.replace(".ipynb", ".png"));
        Files.createDirectories(picture.getParent());
        if (name.startsWith("04-")) {
            page.locator(".jp-Notebook .jp-RenderedSVG img").first().scrollIntoViewIfNeeded();
        }
        byte[] bytes = page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertThat(bytes).isNotEmpty();
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE);
    }
}
