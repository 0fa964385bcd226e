package course.tests.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import course.tests.Needs;
import course.tests.NotebookFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stepper as a learner uses it, with a real kernel and a real browser. */
@DisplayName("The stepper")
@Needs({Needs.Tool.SHELL, Needs.Tool.CHROMIUM})
@ExtendWith(Newcomer.class)
class StepperTest {

    private static final String[] CELLS = {
        "class Counter {\n    int value;\n\n    void add() {\n        value++;\n    }\n}",
        "int wanted = 2;",
        """
        explore(() -> {
            var counter = new Counter();
            Thread a = Thread.ofPlatform().name("a").start(counter::add);
            Thread b = Thread.ofPlatform().name("b").start(counter::add);
            a.join();
            b.join();
            assert counter.value == wanted : "the sum is " + counter.value;
        })\
        """,
        """
        explore(() -> {
            var lock = new Object();
            Thread a = Thread.ofPlatform().name("a").start(() -> { synchronized (lock) { } });
            a.join();
            return "done";
        })\
        """,
    };

    private final Clone clone;

    StepperTest(Clone clone) {
        this.clone = clone;
    }

    @Test
    @DisplayName("goes through a lost update of classes typed in earlier cells, by clicks and keys")
    void inJupyterLab() throws Exception {
        Path notebook = clone.folder().resolve("work/notebooks/stepper.ipynb");
        Files.createDirectories(notebook.getParent());
        NotebookFile.write(notebook, CELLS);
        try {
            stepsThrough();
        } finally {
            Files.delete(notebook); // others look at this folder, too
        }
    }

    private void stepsThrough() throws Exception {
        try (var opened = LabInBrowser.open(clone)) {
            opened.with("notebooks/stepper.ipynb", 1280, 1000, StepperTest::stepsThrough);
        }
    }

    private static void stepsThrough(Page page) throws Exception {
        Chromium.menu(page, "Run", "Run All Cells");

        Locator steppers = page.locator(".jp-Notebook .schedule");
        assertThat(steppers)
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(Chromium.PATIENCE));
        assertThat(steppers.first().locator(".verdict"))
                .containsText("FAILED · ASSERTION the sum is 1");
        assertThat(steppers.last().locator(".verdict")).containsText("PROVED");
        assertThat(steppers.last().locator(".controls")).hasCount(0);
        goThrough(steppers.first());
        photograph(page, "stepper-lab");
    }

    @Test
    @DisplayName("is alive on the static site, in light and dark, narrow and wide")
    void onTheSite() throws Exception {
        Path site = Files.createTempDirectory("site");
        try (Chromium chromium = Chromium.start()) {
            var written = clone.course("site", site.toString());
            assertThat(written.code()).as(written.all()).isZero();
            Page page = chromium.page(1280, 1000);
            page.navigate(site.resolve("notebooks/04-shared-variables.html").toUri().toString());
            Locator steppers = page.locator(".schedule:has(.controls)");
            assertThat(steppers.first().locator(".controls")).isVisible();
            assertThat(steppers.count()).isGreaterThan(2);
            for (Locator stepper : steppers.all()) {
                goThrough(stepper);
            }
            photograph(page, "stepper-site");
            Accessible.check(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            photograph(page, "stepper-site-dark");
            Accessible.check(page);
            // a browser at 200 % lays a window of 1280 × 900 out like one of half that size
            page.setViewportSize(640, 450);
            fits(page);
            photograph(page, "stepper-site-zoomed");
            page.setViewportSize(360, 800);
            fits(page);
            steppers.first().scrollIntoViewIfNeeded();
            photograph(page, "stepper-site-narrow");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            for (String other : List.of("index", "exercises/05-fix-the-race", "docs/scripts")) {
                page.navigate(site.resolve(other + ".html").toUri().toString());
                fits(page);
                Accessible.check(page);
            }
        } finally {
            Clone.remove(site);
        }
    }

    private static void fits(Page page) {
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than a window of " + page.viewportSize().width)
                .isTrue();
    }

    /** From the first step to the last and back, with the mouse and without. */
    private static void goThrough(Locator stepper) {
        Locator where = stepper.locator(".where");
        int last = stepper.locator("table.steps tbody tr").count();
        assertThat(where).hasText("step 1 of " + last);
        String first = stepper.locator(".now").textContent();

        stepper.locator("button.forth").click();
        assertThat(where).hasText("step 2 of " + last);
        assertThat(stepper.locator("tr[aria-current=step] td").first()).hasText("2");
        assertThat(stepper.locator(".now")).not().hasText(first);
        stepper.locator("button.back").click();
        assertThat(where).hasText("step 1 of " + last);

        stepper.locator("input[type=range]").focus();
        stepper.page().keyboard().press("ArrowRight");
        stepper.page().keyboard().press("ArrowRight");
        assertThat(where).hasText("step 3 of " + last);
        stepper.page().keyboard().press("ArrowLeft");
        assertThat(where).hasText("step 2 of " + last);
        stepper.page().keyboard().press("End");
        assertThat(where).hasText("step " + last + " of " + last);
        assertThat(stepper.locator("tr.later")).hasCount(0);
        stepper.page().keyboard().press("Home");
        assertThat(where).hasText("step 1 of " + last);

        stepper.locator("button.last").click();
        stepper.page().keyboard().press("ArrowLeft");
        assertThat(where).hasText("step " + (last - 1) + " of " + last);
        assertThat(stepper.locator(".card.acts")).hasCount(1);
    }

    private static void photograph(Page page, String name) throws Exception {
        Path picture = Path.of("target/screenshots/" + name + ".png");
        Files.createDirectories(picture.getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
}
